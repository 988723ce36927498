import { readFileSync, writeFileSync } from 'node:fs';

/** The page beside a bundle that is no module graph: with its script and, where there is one, its sheet. */
export function copyPage(folder, sheet) {
  const link = sheet ? `<link rel="stylesheet" href="./${sheet}" />` : '';
  const page = readFileSync('index.html', 'utf8').replace('<script', `${link}<script`);
  writeFileSync(`${folder}/index.html`, page);
}
