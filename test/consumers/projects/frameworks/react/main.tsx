import 'inlay/inlay.css';
import type {} from 'inlay/react';
import 'inlay/themes/slate.css';
import 'inlay/weather';
import type { InlayWeather } from 'inlay/weather';
import { useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [layout, setLayout] = useState<'card' | 'line'>('card');
  const [temperature, setTemperature] = useState<number | null>(null);
  const listen = useCallback((card: InlayWeather) => {
    const ending = new AbortController();
    card.addEventListener('inlay-load', ({ model }) => setTemperature(model.current.temperature), {
      signal: ending.signal,
    });
    return () => ending.abort();
  }, []);
  return (
    <>
      <inlay-weather ref={listen} endpoint="/" loading="eager" layout={layout} days={3} />
      <output>{temperature}</output>
      <button id="change" onClick={() => setLayout('line')}>
        One line
      </button>
      {/* @ts-expect-error there is no such layout */}
      {false && <inlay-weather layout="crad" />}
    </>
  );
}

createRoot(document.body).render(<App />);
