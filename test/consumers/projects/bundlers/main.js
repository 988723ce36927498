import 'inlay/inlay.css';
import 'inlay/themes/slate.css';
import 'inlay/weather';
import { InlayError } from 'inlay/error';

const card = document.querySelector('inlay-weather');
card.days = 3;
card.addEventListener('inlay-load', ({ model }) => {
  document.querySelector('output').textContent = model.current.temperature;
});
card.addEventListener('inlay-error', ({ error }) => console.error(error instanceof InlayError));
document.querySelector('#change').addEventListener('click', () => card.setAttribute('layout', 'line'));
