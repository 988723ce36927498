/** The settings of signing in. */
import * as v from 'valibot';
import { roles } from '../roles.js';

const address = 'write the provider’s address, such as "https://accounts.example.com"';
const email = 'write an email address';

const personSchema = v.strictObject({
  email: v.pipe(v.string(email), v.email(email), v.toLowerCase()),
  /** what readers see beside replies; without it the part of the address before the @ */
  name: v.optional(v.string()),
  role: v.optional(v.picklist(roles, `write one of ${roles.join(', ')}`), 'moderator'),
  /** names of the sites; without it all */
  sites: v.optional(v.array(v.string('write the name of a site'))),
});

export const adminSchema = v.strictObject({
  /** sign-in through an OpenID Connect provider; without it by tokens alone */
  oidc: v.optional(
    v.strictObject({
      issuer: v.pipe(v.string(address), v.url(address)),
      clientId: v.pipe(v.string('write the client’s id'), v.nonEmpty('write the client’s id')),
      clientSecret: v.pipe(v.string('write the client’s secret'), v.nonEmpty('write the client’s secret')),
      /** what the button says */
      label: v.optional(v.string(), 'Sign in with your account'),
      /** who may sign in */
      people: v.pipe(
        v.array(personSchema, 'write a list of people'),
        v.nonEmpty('write at least one person, such as {"email": "ada@example.com", "role": "owner"}'),
      ),
      /** after how many hours somebody signs in again */
      hours: v.optional(
        v.pipe(
          v.number('write hours'),
          v.minValue(0.1, 'write at least 0.1'),
          v.maxValue(720, 'write at most 720'),
        ),
        12,
      ),
    }),
  ),
});

export type OidcSettings = NonNullable<v.InferOutput<typeof adminSchema>['oidc']>;
