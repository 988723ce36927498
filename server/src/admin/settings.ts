/** The settings of signing in. */
import * as v from 'valibot';
import { roles } from '../roles.js';
import { described } from '../config/described.js';

const address = 'write the provider’s address, such as "https://accounts.example.com"';
const email = 'write an email address';

const personSchema = v.strictObject({
  email: described(v.pipe(v.string(email), v.email(email), v.toLowerCase()), 'as the provider confirms it'),
  name: described(
    v.optional(v.string()),
    'what readers see beside replies; without it the part of the address before the @',
  ),
  role: described(
    v.optional(v.picklist(roles, `write one of ${roles.join(', ')}`), 'moderator'),
    '`moderator`: comments; `editor`: posts, authors and promotions too; `owner`: everything',
  ),
  sites: described(
    v.optional(v.array(v.string('write the name of a site'))),
    'names of the sites; without it all',
  ),
});

export const adminSchema = v.strictObject({
  /** sign-in through an OpenID Connect provider; without it by tokens alone */
  oidc: v.optional(
    v.strictObject({
      issuer: described(
        v.pipe(v.string(address), v.url(address)),
        `the provider's address, such as \`"https://accounts.example.com"\``,
      ),
      clientId: described(
        v.pipe(v.string('write the client’s id'), v.nonEmpty('write the client’s id')),
        "the client's id there",
      ),
      clientSecret: described(
        v.pipe(v.string('write the client’s secret'), v.nonEmpty('write the client’s secret')),
        'its secret, which stays on the server',
      ),
      label: described(v.optional(v.string(), 'Sign in with your account'), 'what the button says'),
      people: described(
        v.pipe(
          v.array(personSchema, 'write a list of people'),
          v.nonEmpty('write at least one person, such as {"email": "ada@example.com", "role": "owner"}'),
        ),
        'who may sign in',
      ),
      hours: described(
        v.optional(
          v.pipe(
            v.number('write hours'),
            v.minValue(0.1, 'write at least 0.1'),
            v.maxValue(720, 'write at most 720'),
          ),
          12,
        ),
        'after how many hours somebody signs in again',
      ),
    }),
  ),
});

export type OidcSettings = NonNullable<v.InferOutput<typeof adminSchema>['oidc']>;
