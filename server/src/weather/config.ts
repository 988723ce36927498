import * as v from 'valibot';
import { ConfigError } from '../config-error.js';

export const providers = ['met-norway', 'open-meteo', 'nws', 'openweather', 'sample'] as const;
export type ProviderName = (typeof providers)[number];

/** The settings under `weather`. */
export const weatherSchema = v.strictObject({
  /**
   * Who is asked. Open-Meteo's free service is for non-commercial sites only, so the default is MET Norway, which
   * needs a `contact`.
   */
  provider: v.optional(v.picklist(providers, `write one of ${providers.join(', ')}`)),
  /** an e-mail address or a web address at which the provider reaches the site's owner; goes into the User-Agent */
  contact: v.optional(
    v.pipe(
      v.string('write an e-mail address or a web address of yours'),
      v.regex(/^[\x21-\x7e]+$/, 'write an e-mail address or a web address of yours'),
      v.regex(/[@.]./, 'write an e-mail address or a web address of yours'),
    ),
  ),
  /** the provider's key; stays on the server */
  key: v.optional(
    v.pipe(v.string('write the key as text'), v.nonEmpty('write the key that the provider gave you')),
  ),
  /** another address of the provider's service, such as a paid plan's */
  endpoint: v.optional(
    v.pipe(
      v.string('write an address such as "https://api.example/"'),
      v.url('write an address such as "https://api.example/"'),
    ),
  ),
  /** answers for any coordinates, not only the sites' places */
  anywhere: v.optional(v.boolean('write true or false'), false),
  /** how many times an hour the provider may be asked for places that are not configured */
  budget: v.optional(
    v.pipe(
      v.number('write a whole number'),
      v.integer('write a whole number'),
      v.minValue(1, 'write 1 or more'),
    ),
    500,
  ),
  /** seconds until an unanswered question to the provider is given up; default 8, in the demo 2, where sample data stands in */
  timeout: v.optional(
    v.pipe(
      v.number('write seconds from 0.1 to 60'),
      v.minValue(0.1, 'write seconds from 0.1 to 60'),
      v.maxValue(60, 'write seconds from 0.1 to 60'),
    ),
  ),
});

export type WeatherConfig = v.InferOutput<typeof weatherSchema>;

interface Surroundings {
  demo?: string | undefined;
  sites: readonly { places: readonly unknown[] }[];
  weather: WeatherConfig;
}

/** Who is asked: the configured provider, and in a demo that names nobody to contact the one that asks for nobody. */
export const providerOf = ({ demo, weather }: Surroundings): ProviderName =>
  weather.provider ?? (demo && !weather.contact ? 'open-meteo' : 'met-norway');

/** Whether there is any weather to serve. */
export const servesWeather = ({ sites, weather }: Surroundings): boolean =>
  weather.anywhere || sites.some((site) => site.places.length > 0);

export function checkWeather(config: Surroundings): void {
  if (!servesWeather(config)) return;
  const provider = providerOf(config);
  const { contact, key } = config.weather;
  if ((provider === 'met-norway' || provider === 'nws') && !contact)
    throw new ConfigError(
      `weather.contact is missing: write an e-mail address or a web address of yours, for ${provider} asks who calls.`,
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
