// Shows the gallery in another scheme, direction and width. The address keeps the choice, so that it goes on to the next theme.
const form = document.querySelector('.view');
const root = document.documentElement;

function show() {
  const choices = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  root.style.colorScheme = choices.get('scheme') ?? '';
  root.dir = choices.get('dir') ?? '';
  root.style.setProperty('--shown', choices.has('width') ? `${choices.get('width')}px` : '100%');
  const search = `${choices}` && `?${choices}`;
  history.replaceState(null, '', location.pathname + search + location.hash);
  for (const link of document.querySelectorAll('.themes a')) link.search = search;
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements.namedItem(name);
  const known =
    field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value);
  if (known) field.value = value;
}
form.hidden = false;
form.addEventListener('change', show);
show();
