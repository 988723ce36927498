import type {} from 'inlay/react';
import { Card } from './card';

/** A component of the server: the tags are in the page's HTML, what stands in them shows without a script. */
export default function Page() {
  return (
    <main>
      <Card />
      <inlay-popular endpoint="/none/" limit="3" heading-level="3">
        <a href="/archive">The archive</a>
      </inlay-popular>
    </main>
  );
}
