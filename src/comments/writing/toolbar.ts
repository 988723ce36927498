/** Tabs for writing and preview, and the tools that put marks around what is selected. */
import { html, type TemplateResult } from 'lit';
import { fillBody } from '../body/view.js';
import type { Context } from '../thread/context.js';
import type { FormState } from '../thread/node.js';
import { icon } from './icons.js';
import { say } from './say.js';

/** Each tool: what goes before and after the selection, or before each of its lines. */
const tools = {
  bold: { around: '**' },
  italic: { around: '*' },
  quote: { lines: '> ' },
  list: { lines: '- ' },
  code: { around: '`' },
  link: { around: '[](https://)' },
} as const;

export type Tool = keyof typeof tools;
const names = Object.keys(tools) as Tool[];

export const isTool = (name: string): name is Tool => Object.hasOwn(tools, name);

export function toolbar(context: Context, { id, preview }: FormState): TemplateResult {
  const tab = (action: 'write' | 'preview', on: boolean) =>
    html`<button
      part="button tab ${on ? 'selected' : ''}"
      type="button"
      role="tab"
      data-do=${action}
      aria-selected=${on}
      aria-controls="${action === 'write' ? 'text' : 'preview'}-${id}"
      tabindex=${on ? 0 : -1}
    >
      ${say(context, `comments.${action}`)}
    </button>`;
  return html`<div part="toolbar">
    <div role="tablist" aria-label=${context.say('comments.text')}>
      ${tab('write', preview === null)} ${tab('preview', preview !== null)}
    </div>
    <div
      role="toolbar"
      aria-label=${context.say('comments.text')}
      aria-controls="text-${id}"
      ?hidden=${preview !== null}
    >
      ${names.map((name, index) => {
        const words = say(context, `comments.${name}`);
        return html`<button
          part="button tool"
          type="button"
          data-do=${name}
          aria-label=${words}
          title=${words}
          tabindex=${index ? -1 : 0}
        >
          ${icon(name)}
        </button>`;
      })}
    </div>
  </div>`;
}

/** Puts the tool's marks around the selection, or takes them away where they stand. */
export function applyTool(field: HTMLTextAreaElement, name: Tool): void {
  const tool = tools[name];
  const { value } = field;
  const to = field.selectionEnd;
  let from = field.selectionStart;
  if ('lines' in tool) {
    from = value.lastIndexOf('\n', from - 1) + 1;
    const lines = value.slice(from, to).split('\n');
    const marked = lines.every((line) => line.startsWith(tool.lines));
    const text = lines.map((line) => (marked ? line.slice(tool.lines.length) : tool.lines + line)).join('\n');
    // a list or a quote begins a paragraph of its own
    const gap =
      !marked && from && value.slice(0, from).trim() && !value.slice(0, from).endsWith('\n\n') ? '\n' : '';
    return insert(field, from, to, gap + text, gap.length + text.length);
  }
  const before = name === 'link' ? '[' : tool.around;
  const after = name === 'link' ? '](https://)' : tool.around;
  const selected = value.slice(from, to);
  if (name !== 'link' && value.slice(0, from).endsWith(before) && value.slice(to).startsWith(after))
    return insert(field, from - before.length, to + after.length, selected, 0, selected.length);
  insert(field, from, to, before + selected + after, before.length, before.length + selected.length);
}

/** Replaces a part of the text as typing does, so that undo takes it back, and selects from–to in what is new. */
function insert(
  field: HTMLTextAreaElement,
  from: number,
  to: number,
  text: string,
  selectFrom: number,
  selectTo = selectFrom,
): void {
  field.focus();
  field.setSelectionRange(from, to);
  // the only way to keep the field's own history; setRangeText forgets it
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, to);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(from + selectFrom, from + selectTo);
}

/** The preview of the text. */
export function previewOf(context: Context, field: HTMLTextAreaElement): TemplateResult {
  const body = document.createElement('div');
  fillBody(body, { text: field.value.trim(), body: null }, context.locale);
  body.setAttribute('part', 'body');
  body.dir = 'auto';
  return html`<div
    part="preview"
    id=${field.id.replace('text', 'preview')}
    role="tabpanel"
    tabindex="0"
    aria-label=${say(context, 'comments.preview')}
  >
    ${body}
  </div>`;
}
