/** What a check of a page may find: what is wrong, and how to mend it. English; the admin has them in its languages. */
export const sentences = {
  'page.unreachable': '{page} cannot be reached. Correct the address, or start the site.',
  'page.status': '{page} answers {status}. Give the address of a page that readers see.',
  'page.type': '{page} is not an HTML page. Give the address of a page that readers see.',
  'canonical.missing':
    'The page has no canonical link, so every address that leads to it may get a thread of its own. Add {line}.',
  'canonical.several': 'The page has several canonical links that differ. Keep one.',
  'canonical.nowhere': 'The canonical link leads nowhere. Write {line}.',
  'canonical.front':
    'The canonical link leads to the front page, so all pages share one thread. Write {line}.',
  'canonical.elsewhere':
    'The canonical link leads to {target}, so this page shares that page’s thread. Correct it if that is not meant.',
  'article.missing':
    'The page does not say that it is an article, so it enters no list. Add {line}, or JSON-LD of the type Article.',
  'visit.missing': 'The article does not count its visits, so it never becomes popular. Add {line}.',
  csp: 'The page’s Content-Security-Policy keeps the widgets from working. Add to it: {lines}.',
  'endpoint.missing': 'The page does not say which server the widgets ask. Add {line}.',
  'endpoint.http':
    'The page uses HTTPS, but its endpoint {address} uses HTTP, which browsers block. Put a proxy with HTTPS in front of the server.',
  'endpoint.unreachable':
    'The endpoint {address} cannot be reached. Start the server there, or correct the address.',
  'endpoint.status':
    'The endpoint {address} answers {status}. Start the server there, or correct the address.',
  'endpoint.origin':
    'The server at {address} serves no site with the origin {origin}. Add it to “origins” of the site in inlay.config.json, and restart the server.',
  'endpoint.cors':
    'The endpoint {address} answers without Access-Control-Allow-Origin, so browsers keep its answers from the page. Let the proxy in front pass on the server’s headers.',
  'weather.refused':
    'The weather cannot be shown ({reason}). Set weather.contact and a place of the site in inlay.config.json.',
  'weather.failed':
    'The weather cannot be shown ({reason}). The server’s log says why, and its /readyz since when.',
  'weather.contact':
    'The weather provider answers only those who say how to reach them. Set weather.contact to an email or web address.',
  'widgets.missing': 'The page has no Inlay element. Paste one, such as {line}.',
  'script.missing': 'The page names no Inlay script. Add {line}, unless its own bundle imports the elements.',
  'script.classic': 'The script {address} is loaded as a classic script and will not run. Write {line}.',
  'script.cors':
    'The script {address} comes without Access-Control-Allow-Origin, so {origin} may not load it as a module. Let the server in front pass on that header.',
  'sheet.missing':
    'The page does not load inlay.css, so it moves while widgets arrive. Add {line} before the script.',
  'file.http':
    'The page uses HTTPS, but loads {address} over HTTP, which browsers block. Write https:// in the address.',
  'file.unreachable': '{address} cannot be reached. Correct the address, or start the server there.',
  'file.status': '{address} answers {status}. Correct the address.',
  'file.type':
    '{address} answers with the type {type}, which browsers refuse. Correct the address, or the server’s types.',
  'versions.folders':
    'The script comes from {script} and the style sheet from {sheet}, so they may be of two versions. Load both from one place.',
  'versions.server':
    'The page loads version {version} and the server is {running}. Load {line}, or inlay.js, which follows the server.',
  'tag.meant': '{tag} is not an Inlay element. Write {meant}.',
  'tag.unknown': '{tag} is not an Inlay element. The elements are: {known}.',
  'attribute.meant': '{tag} has no attribute {name}. Write {meant}.',
  'attribute.unknown': '{tag} has no attribute {name}. It has: {known}.',
  'tag.unclosed': '{tag} is not closed, so the rest of the page becomes its content. Write {line}.',
  proxies:
    'A proxy stands in front of {address} and “proxies” is 0, so all readers share its address and its limits. Set “proxies” to the number of proxies, usually 1.',
  'origins.local': 'The site {site} also serves pages of localhost. Remove that origin from a public server.',
} as const;

export type Sentence = keyof typeof sentences;
