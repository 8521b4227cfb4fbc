#!/usr/bin/env bash
# Checks pages for accessibility with axe-core in headless Chromium: WCAG 2.1 A and AA. Prints each violation and where it is;
# exits with 1 if there is one. Needs npm, tar and chromium; nothing of it is part of the product.
#   apps/committee/it/accessibility.sh site/en/*.html coverage.html
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent axe-core@4.10.3 >/dev/null && tar xzf axe-core-*.tgz)
failed=0
for page in "$@"; do
  {
    cat "$page"
    printf '<script>'
    cat "$work/package/axe.min.js"
    printf '</script><script>axe.run({runOnly:["wcag2a","wcag2aa","wcag21a","wcag21aa"]}).then(r=>{'
    printf 'document.documentElement.innerHTML="<pre>"+(r.violations.length?r.violations.map(v=>v.impact+" "+v.id+": "+v.help+" ("+v.nodes.length+", first "+v.nodes[0].target+")").join("\\n"):"no violation of "+r.passes.length+" rules")+"</pre>"})</script>'
  } >"$work/page.html"
  found=$(chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --virtual-time-budget=30000 \
    --dump-dom "file://$work/page.html" 2>/dev/null | sed -n 's/.*<pre>//; s/<\/pre>.*//; /^<!DOCTYPE/d; /./p' | tail -n +1)
  echo "$page: $found"
  case $found in *"no violation"*) ;; *) failed=1 ;; esac
done
exit $failed
