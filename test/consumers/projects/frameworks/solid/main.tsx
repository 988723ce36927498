import 'inlay/inlay.css';
import type {} from 'inlay/solid';
import 'inlay/themes/slate.css';
import 'inlay/weather';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';

function App() {
  const [layout, setLayout] = createSignal<'card' | 'line'>('card');
  const [temperature, setTemperature] = createSignal<number | null>(null);
  return (
    <>
      <inlay-weather
        endpoint="/"
        loading="eager"
        layout={layout()}
        days={3}
        on:inlay-load={({ model }) => setTemperature(model.current.temperature)}
      />
      <output>{temperature()}</output>
      <button id="change" onClick={() => setLayout('line')}>
        One line
      </button>
      {/* @ts-expect-error there is no such layout */}
      {false && <inlay-weather layout="crad" />}
    </>
  );
}

render(App, document.body);
