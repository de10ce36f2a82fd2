/** The dress of the reading page: inline, no font and no picture from elsewhere. Paints come from the site's tokens when they are handed in. Pure. */

/** Only paints: fonts of the site are files, and this page has none beside it. */
const PAINT = /--(?:wall|slate|river|brick|moss|color-[\w]+)(?:-\d)?:\s*[^;{}]+;/g;

/** @param tokens text of the site's token sheet; system colours are used without it */
export function pageStyle(tokens = ''): string {
  const light = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
  return `:root{color-scheme:light;${(light.match(PAINT) ?? []).join('')}}${RULES.replace(/\s*\n\s*/g, '')}`;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;background:var(--color-page,Canvas);color:var(--color-text,CanvasText);font:17px/1.5 'PT Serif',Georgia,'Times New Roman',serif}
main{max-width:62rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:2.3rem;line-height:1.1;margin:.3rem 0 .5rem}
h2{font-size:1.45rem;line-height:1.2;margin:2.8rem 0 .6rem;padding-top:.7rem;border-top:3px solid currentColor}
h3{font-size:1.2rem;line-height:1.25;margin:2rem 0 .3rem}
h4,table,.small,.go,nav{font-family:'PT Sans','Segoe UI',Roboto,'DejaVu Sans',sans-serif}
h4{font-size:1rem;margin:1.2rem 0 .3rem}
p,ul,ol{max-width:42rem;margin:.5rem 0}
a{color:var(--color-accent,LinkText);text-underline-offset:.15em}
.soft{color:var(--color-soft,CanvasText)}
.small{font-size:.875rem;line-height:1.4}
.alarm{max-width:none;border:4px solid var(--color-warn,CanvasText);color:var(--color-warn,CanvasText);padding:.8rem 1rem;margin:1rem 0;font-size:1.1rem}
.alarm strong{display:block;font-size:1.9rem;line-height:1.1;letter-spacing:.06em}
.choices{list-style:none;max-width:none;padding:0;margin:1.2rem 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1.25rem}
.choices li{border-top:3px solid var(--color-accent,CanvasText);padding-top:.6rem}
.choices h3{margin:0 0 .3rem;font-size:1.35rem}
.choices p{margin:.3rem 0}
.go{display:inline-block;font-weight:700;font-size:1.05rem}
.wide{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.35}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--color-rule,GrayText)}
thead th{border-bottom:2px solid currentColor;font-weight:700}
tbody th{font-weight:400;min-width:11rem}
td.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.previews{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;max-width:none;padding:0}
.previews li{width:min(14rem,45%)}
.previews img{display:block;width:100%;height:auto;border:1px solid var(--color-rule,GrayText);background:#fff}
.bad{color:var(--color-warn,CanvasText);font-weight:700}
pre{font-size:.7rem;line-height:1.4;white-space:pre-wrap;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
@media print{
@page{margin:15mm}
html{font-size:12px}
body{background:none;color:#000;font-size:10pt}
main{max-width:none;padding:0}
h2,h3,h4{break-after:avoid}
tr,.choices li,.previews li{break-inside:avoid}
.wide{overflow:visible}
a{color:inherit}
}`;
