import type {} from 'inlay/react';

export const wrong = (
  <>
    {/* @ts-expect-error there is no such layout */}
    <inlay-weather layout="crad" />
    {/* @ts-expect-error a server writes attributes, and this is none: `heading-level` is */}
    <inlay-popular headingLevel={3} />
  </>
);
