// Keeps the element, the lines to copy and the page's address in step with the form of a builder page.
const form = document.querySelector('.builder form');
const stage = document.querySelector('.stage');
const element = stage.firstElementChild;
const code = document.querySelector('.result code');
const status = document.querySelector('.result [role=status]');

const fields = (kind) => [...form.querySelectorAll(`[data-${kind}]`)];
/** The value of a field; `null` if it is empty. */
const said = (field) => (field.type === 'checkbox' ? (field.checked ? '' : null) : field.value || null);

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const head = `<!-- once, in the page's head -->
<link rel="stylesheet" href="${location.origin}/inlay.css" />
<script type="module" src="${location.origin}/inlay.js"></script>

`;

function markup() {
  const tag = element.localName;
  const attributes = fields('attribute')
    .map((field) => [field.name, said(field)])
    .filter(([, value]) => value !== null)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  return `<${tag}${attributes.join('')}></${tag}>`;
}

function sheet() {
  const tokens = fields('token').filter(said);
  if (!tokens.length) return '';
  return `\n\n/* in your style sheet */\n${element.localName} {\n${tokens
    .map(({ name, value }) => `  ${name}: ${value};\n`)
    .join('')}}`;
}

/** The values of the form that differ from its defaults. */
function chosen() {
  const choices = new URLSearchParams();
  for (const field of form.elements) {
    const usual =
      field.type === 'checkbox'
        ? ''
        : field.type === 'select-one'
          ? field.options[0].value
          : field.defaultValue;
    const now = field.type === 'checkbox' ? (field.checked ? 'on' : '') : field.value;
    if (field.name && now !== usual) choices.set(field.name, now);
  }
  return String(choices);
}

function show() {
  for (const field of fields('attribute')) {
    const value = said(field);
    if (value === null) element.removeAttribute(field.name);
    else if (element.getAttribute(field.name) !== value) element.setAttribute(field.name, value);
  }
  for (const { name, value } of fields('token')) element.style.setProperty(name, value);
  const [width, scheme, direction] = fields('page').map(({ value }) => value);
  stage.style.inlineSize = width;
  stage.style.colorScheme = scheme;
  stage.dir = direction;
  code.textContent = head + markup() + sheet();
  status.textContent = '';
  const choices = chosen();
  history.replaceState(null, '', location.pathname + (choices && `?${choices}`));
}

function restore() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field?.type === 'checkbox') field.checked = true;
    else if (field) field.value = value;
  }
}

restore();
show();
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
// the fields are empty only after the event
form.addEventListener('reset', () => setTimeout(show));
document.querySelector('.copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = 'Copied.';
  } catch {
    getSelection().selectAllChildren(code);
    status.textContent = 'Your browser does not let pages copy: the lines are selected, press Ctrl+C.';
  }
});
