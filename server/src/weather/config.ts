import * as v from 'valibot';
import { ConfigError } from '../config/error.js';
import { described } from '../config/described.js';

export const providers = ['met-norway', 'open-meteo', 'nws', 'openweather', 'sample'] as const;
export type ProviderName = (typeof providers)[number];

/** The providers that require a contact address. */
const wantsContact: readonly ProviderName[] = ['met-norway', 'nws'];

/** The settings under `weather`. */
export const weatherSchema = v.strictObject({
  provider: described(
    v.optional(v.picklist(providers, `write one of ${providers.join(', ')}`)),
    'who is asked; without it `met-norway`, in a demo without `weather.contact` `open-meteo`. `sample` is made up and works only with `--demo`',
  ),
  contact: described(
    v.optional(
      v.pipe(
        v.string('write an email address or a web address of yours'),
        v.regex(/^[\x21-\x7e]+$/, 'write an email address or a web address of yours'),
        v.regex(/[@.]./, 'write an email address or a web address of yours'),
      ),
    ),
    'an email address or a web address at which the provider reaches you; `met-norway` and `nws` need it',
  ),
  key: described(
    v.optional(
      v.pipe(v.string('write the key as text'), v.nonEmpty('write the key that the provider gave you')),
    ),
    "the provider's key, which stays on the server; `openweather` needs it, and Open-Meteo's paid service",
  ),
  endpoint: described(
    v.optional(
      v.pipe(
        v.string('write an address such as "https://api.example/"'),
        v.url('write an address such as "https://api.example/"'),
      ),
    ),
    "another address of the provider's service, such as a paid plan's",
  ),
  anywhere: described(
    v.optional(v.boolean('write true or false'), false),
    "answers for any coordinates, not only the sites' places",
  ),
  budget: described(
    v.optional(
      v.pipe(
        v.number('write a whole number'),
        v.integer('write a whole number'),
        v.minValue(1, 'write 1 or more'),
      ),
      500,
    ),
    'how many times an hour the provider may be asked for places that are not configured',
  ),
  timeout: described(
    v.optional(
      v.pipe(
        v.number('write seconds from 0.1 to 60'),
        v.minValue(0.1, 'write seconds from 0.1 to 60'),
        v.maxValue(60, 'write seconds from 0.1 to 60'),
      ),
    ),
    'seconds until an unanswered question is given up, 0.1 to 60; without it 8, in a demo 2',
  ),
});

export type WeatherConfig = v.InferOutput<typeof weatherSchema>;

interface Surroundings {
  demo?: string | undefined;
  sites: readonly { places: readonly unknown[] }[];
  weather: WeatherConfig;
}

/** The provider: the configured one, or in a demo without a contact address one that requires none. */
export const providerOf = ({ demo, weather }: Surroundings): ProviderName =>
  weather.provider ?? (demo && !weather.contact ? 'open-meteo' : 'met-norway');

/** Whether there is any weather to serve. */
export const servesWeather = ({ sites, weather }: Surroundings): boolean =>
  weather.anywhere || sites.some((site) => site.places.length > 0);

/** Whether the provider will refuse to answer, because it is not told whom to contact. */
export const lacksContact = (config: Surroundings): boolean =>
  wantsContact.includes(providerOf(config)) && !config.weather.contact;

export function checkWeather(config: Surroundings): void {
  if (!servesWeather(config)) return;
  const provider = providerOf(config);
  const { key } = config.weather;
  if (lacksContact(config))
    throw new ConfigError(
      `weather.contact is missing: write an email address or a web address of yours, which ${provider} requires.`,
    );
  if (provider === 'openweather' && !key)
    throw new ConfigError(
      'weather.key is missing: write the key that OpenWeather gave you, or choose another weather.provider.',
    );
  if (provider === 'sample' && !config.demo)
    throw new ConfigError(
      'weather.provider is wrong: "sample" is made-up weather and works only with --demo.',
    );
}
