/** Lets Node, which strips types by itself, find `x.ts` where its importers say `x.js`. Loaded before what is written in TypeScript. */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !context.parentURL?.endsWith('.ts'))
      return next(specifier, context);
    const source = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    return next(existsSync(source) ? source.href : specifier, context);
  },
});
