/** Authors as the configuration and the admin page write them, and as the contract shows them. */
import type { Author } from 'inlay/author/model';
import * as v from 'valibot';
import { imageSchema, postSchema } from '../posts/module.js';
import { described } from '../config/described.js';

const web = 'write a web address such as "https://news.example/ann"';
export const webAddress = v.pipe(v.string(web), v.url(web), v.regex(/^https?:/i, web));

const contact = 'write a web address or "mailto:" and an email address';
const words = (most: number) =>
  v.pipe(
    v.string('write text'),
    v.trim(),
    v.nonEmpty('write text'),
    v.maxLength(most, `write ${most} characters at the most`),
  );

export const recordId = v.pipe(
  v.string('write an id'),
  v.regex(/^[\w.-]{1,80}$/, 'write an id of letters, digits, ".", "_" and "-"'),
);

const pixels = v.optional(v.nullable(v.number('write a number')), null);
const text = v.optional(v.nullable(v.string('write text')), null);
export const pictureSchema = v.strictObject({
  src: described(webAddress, 'where there is a picture: its address'),
  srcset: described(text, 'the picture in other sizes, as in HTML'),
  width: described(pixels, 'pixels'),
  height: described(pixels, 'pixels'),
  alt: described(text, 'what it shows'),
});

export const authorRecord = v.strictObject({
  id: described(recordId, 'letters, digits, `.`, `_` and `-`'),
  name: described(words(120), "as it stands in the posts' bylines"),
  aliases: described(v.optional(v.array(words(120)), []), 'other names under which the posts appear'),
  bio: described(v.optional(v.nullable(words(2000)), null), 'up to 2000 characters'),
  role: described(v.optional(v.nullable(words(120)), null), 'such as "Harbour correspondent"'),
  url: described(v.optional(v.nullable(webAddress), null), 'their page'),
  avatar: v.optional(v.nullable(pictureSchema), null),
  links: described(
    v.optional(
      v.array(
        v.strictObject({
          url: described(
            v.pipe(v.string(contact), v.regex(/^(https?:\/\/|mailto:)\S+$/i, contact)),
            'a web address, or `mailto:` and an email address',
          ),
          label: described(v.optional(v.nullable(words(80)), null), 'what the link says'),
        }),
      ),
      [],
    ),
    'where else they are',
  ),
});

export type AuthorRecord = v.InferOutput<typeof authorRecord>;

/** In the configuration an author may name its site; without one it writes for the first. */
export const authorsSchema = v.array(
  v.strictObject({
    ...authorRecord.entries,
    site: described(
      v.optional(v.string('write the name of a site')),
      'the name of the site; without it the first',
    ),
  }),
  'write a list of authors',
);

export type AuthorsConfig = v.InferOutput<typeof authorsSchema>;

export const authorSchema = v.object({
  id: v.string(),
  name: v.string(),
  bio: v.nullable(v.string()),
  role: v.nullable(v.string()),
  url: v.nullable(v.string()),
  avatar: v.nullable(imageSchema),
  links: v.array(v.object({ url: v.string(), label: v.nullable(v.string()) })),
  latest: v.array(postSchema),
}) satisfies v.GenericSchema<Author>;

export const authorsAnswer = v.object({ authors: v.array(authorSchema) });
