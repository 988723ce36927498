/** Renders a section of a form: fields under a heading, folded where they are rarely needed. */
import { html, type TemplateResult } from 'lit';
import { list } from '../i18n/list.js';
import { dateTime } from '../parts/dates.js';
import type { Errors } from './errors.js';
import { fieldOf, type Shown } from './field.js';
import { at, rowsOf, type Field, type Section, type Values } from './fields.js';
import { toInstant } from './values.js';

export function sectionOf(section: Section, shown: Shown): TemplateResult {
  const { label, folded } = section;
  const content = html`<div class="fields">${section.fields.map((field) => fieldOf(field, shown))}</div>`;
  if (!label) return content;
  if (!folded)
    return html`<fieldset>
      <legend><h2>${label}</h2></legend>
      ${content}
    </fieldset>`;
  const open = shown.opened.has(section) || !folded(shown.values);
  return html`<details ?open=${open}>
    <summary>
      <h2>${label}</h2>
      <span class="quiet digest"><bdi>${list(digestOf(section.fields, shown.values))}</bdi></span>
    </summary>
    <div role="group" aria-label=${label}>${content}</div>
  </details>`;
}

export const hasError = ({ fields }: Section, errors: Errors): boolean =>
  [...errors.fields.keys()].some((path) =>
    fields.some(({ name }) => path === name || path.startsWith(`${name}.`)),
  );

/** What is filled in, in a few words: so that a folded section need not be opened to see it. */
function digestOf(fields: readonly Field[], values: Values, prefix = ''): string[] {
  return fields.flatMap((field): string[] => {
    const address = at(prefix, field.name);
    if (field.kind === 'group') return digestOf(field.fields, values, address);
    if (field.kind === 'rows')
      return Array.from({ length: rowsOf(address, values) }, (_, n) =>
        digestOf(field.fields, values, at(address, n)),
      ).flat();
    const text = values[address] ?? '';
    if (!text) return [];
    switch (field.kind) {
      case 'flag':
        return [field.label];
      case 'choice':
        return [field.options[text] ?? text];
      case 'time':
        return [dateTime(toInstant(text))];
      case 'number':
        return [`${field.label}: ${text}`];
      default:
        return [text.replace(/\s+/g, ' ')];
    }
  });
}
