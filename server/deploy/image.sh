#!/bin/sh
# The steps of the container image: packs both packages of this checkout and installs them into an empty folder.
#   npm run build && server/deploy/image.sh /srv/inlay
# The Dockerfile runs it; it works just as well on a machine without containers.
set -eu
target=${1:?name the folder to install into, such as /srv/inlay}
cd "$(dirname "$0")/../.."
mkdir -p "$target"
target=$(cd "$target" && pwd)
if [ -n "$(ls -A "$target")" ]; then
  echo "image.sh: $target is not empty: name an empty folder." >&2
  exit 1
fi

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$packed" . >/dev/null
npm pack --silent --ignore-scripts --pack-destination "$packed" ./server >/dev/null

cd "$target"
echo '{ "private": true }' >package.json
# Both at once: the server's dependency on "inlay" is met by the tarball beside it.
npm install --silent --omit=dev --no-audit --no-fund --ignore-scripts "$packed"/*.tgz
node node_modules/inlay-server/dist/main.js --help >/dev/null
echo "Installed into $target: $(du -sm . | cut -f1) MB."
