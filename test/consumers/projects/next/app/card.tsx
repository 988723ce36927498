'use client';

import type {} from 'inlay/react';
import 'inlay/weather';
import type { InlayWeather } from 'inlay/weather';
import { useEffect, useRef, useState } from 'react';

export function Card() {
  const card = useRef<InlayWeather>(null);
  const [layout, setLayout] = useState<'card' | 'line'>('card');
  const [temperature, setTemperature] = useState<number | null>(null);

  useEffect(() => {
    const element = card.current!;
    const show = () => setTemperature(element.model?.current.temperature ?? null);
    // it may have loaded before the page was hydrated
    show();
    element.addEventListener('inlay-load', show);
    return () => element.removeEventListener('inlay-load', show);
  }, []);

  return (
    <>
      <inlay-weather ref={card} endpoint="/" loading="eager" layout={layout} days={3} />
      <output>{temperature}</output>
      <button id="change" onClick={() => setLayout('line')}>
        One line
      </button>
    </>
  );
}
