/** Authors as the configuration and the admin page write them, and as the contract shows them. */
import * as v from 'valibot';
import { imageSchema, postSchema } from '../posts/module.js';

const web = 'write a web address such as "https://news.example/ann"';
export const webAddress = v.pipe(v.string(web), v.url(web), v.regex(/^https?:/i, web));

const contact = 'write a web address or "mailto:" and an e-mail address';
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
  src: webAddress,
  srcset: text,
  width: pixels,
  height: pixels,
  alt: text,
});

export const authorRecord = v.strictObject({
  id: recordId,
  /** as it stands in the posts' bylines */
  name: words(120),
  /** other names under which the author's posts appear */
  aliases: v.optional(v.array(words(120)), []),
  bio: v.optional(v.nullable(words(2000)), null),
  role: v.optional(v.nullable(words(120)), null),
  url: v.optional(v.nullable(webAddress), null),
  avatar: v.optional(v.nullable(pictureSchema), null),
  links: v.optional(
    v.array(
      v.strictObject({
        url: v.pipe(v.string(contact), v.regex(/^(https?:\/\/|mailto:)\S+$/i, contact)),
        label: v.optional(v.nullable(words(80)), null),
      }),
    ),
    [],
  ),
});

export type AuthorRecord = v.InferOutput<typeof authorRecord>;

/** In the configuration an author may name its site; without one it writes for the first. */
export const authorsSchema = v.array(
  v.strictObject({ ...authorRecord.entries, site: v.optional(v.string('write the name of a site')) }),
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
});

export type Author = v.InferOutput<typeof authorSchema>;
export const authorsAnswer = v.object({ authors: v.array(authorSchema) });
