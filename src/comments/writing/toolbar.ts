/** Tabs for writing and preview, and the tools that put marks around what is selected. */
import { html, svg, type TemplateResult } from 'lit';
import { fillBody } from '../body/view.js';
import type { Context } from '../thread/context.js';
import type { FormState } from '../thread/node.js';
import { say } from './say.js';

/** Each tool: what goes before and after the selection, or before each of its lines; and its icon (Lucide, ISC). */
const tools = {
  bold: { around: '**', icon: svg`<path d="M6 12h9a4 4 0 0 1 0 8H6V4h8a4 4 0 0 1 0 8" />` },
  italic: { around: '*', icon: svg`<path d="M19 4h-9m4 16H5M15 4 9 20" />` },
  quote: { lines: '> ', icon: svg`<path d="M17 5H3m18 7H8m13 7H8M3 12v7" />` },
  list: { lines: '- ', icon: svg`<path d="M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13" />` },
  code: { around: '`', icon: svg`<path d="m16 18 6-6-6-6M8 6l-6 6 6 6" />` },
  link: {
    around: '[](https://)',
    icon: svg`<path d="M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.8-1.7" />`,
  },
} as const;

export type Tool = keyof typeof tools;
const names = Object.keys(tools) as Tool[];

export const isTool = (name: string): name is Tool => Object.hasOwn(tools, name);

export function toolbar(context: Context, { id, preview }: FormState): TemplateResult {
  const tab = (action: 'write' | 'preview', on: boolean) =>
    html`<button
      part="tab"
      type="button"
      role="tab"
      data-do=${action}
      aria-selected=${on}
      tabindex=${on ? 0 : -1}
    >
      ${say(context, `comments.${action}`)}
    </button>`;
  return html`<div part="toolbar">
    <div role="tablist" aria-label=${context.say('comments.text')}>
      ${tab('write', preview === null)} ${tab('preview', preview !== null)}
    </div>
    <div role="toolbar" aria-controls="text-${id}" ?hidden=${preview !== null}>
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
          <svg viewBox="0 0 24 24" aria-hidden="true">${tools[name].icon}</svg>
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
  fillBody(body, { text: field.value.trim(), body: null });
  body.setAttribute('part', 'body');
  body.dir = 'auto';
  return html`<div part="preview" role="tabpanel" tabindex="0" aria-label=${say(context, 'comments.preview')}>
    ${body}
  </div>`;
}
