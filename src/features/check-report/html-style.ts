/** Paint of the report: inside the page, since it has no files beside it. Follows the dark theme of the reader's system. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1c1c1a;--soft:#55554f;--line:#d5d4cc;--pale:#f5f4ee;--bad:#a3201a;--bad-pale:#fbe9e7;--warn:#7a5200;--warn-pale:#fdf3d9;--good:#1f6b3a;--link:#1a4f8b}
@media (prefers-color-scheme:dark){:root{--ground:#191a1c;--ink:#ecebe6;--soft:#b3b2aa;--line:#45464a;--pale:#232528;--bad:#ff9d94;--bad-pale:#4a2320;--warn:#f2c76b;--warn-pale:#43361a;--good:#86d3a0;--link:#9cc4f5}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:56rem;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 "PT Sans",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.05rem;line-height:1.35;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
h3{font-size:1rem;font-weight:400;margin:0 0 .5rem}
p{margin:.5rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.sum{font-size:1.2rem}.sum strong{margin-right:1rem}.bad{color:var(--bad)}.good{color:var(--good)}
.choice{border:1px solid var(--line);border-radius:.4rem;margin:1rem 0;padding:.25rem .75rem .5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.choice label{display:inline-flex;align-items:center;gap:.4rem;min-height:2.75rem}
.choice input{width:1.15rem;height:1.15rem;margin:0}
summary{cursor:pointer;min-height:2.75rem;padding:.6rem 0}
.contents ol{margin:0;padding-left:1.75rem}.contents li{padding:.2rem 0}
.count,small{color:var(--soft);font-size:.875rem}
.edit{font-weight:400;font-size:.95rem;margin-left:.5rem}
article{border:1px solid var(--line);border-left-width:.4rem;border-radius:.3rem;padding:.75rem;margin:0 0 1rem;break-inside:avoid}
.error{border-left-color:var(--bad)}.warning{border-left-color:var(--warn)}
.mark{font-weight:700}.error .mark{color:var(--bad)}.warning .mark{color:var(--warn)}
pre{margin:0 0 .6rem;padding:.5rem;background:var(--pale);border-radius:.3rem;font:.85rem/1.55 "PT Mono",ui-monospace,Consolas,monospace;white-space:pre-wrap}
pre span{display:block;padding-left:3.2em;text-indent:-3.2em}
pre b{display:inline-block;width:3.2em;padding-right:.8em;text-indent:0;text-align:right;font-weight:400;color:var(--soft);user-select:none}
.near{color:var(--soft)}
mark{background:var(--warn-pale);color:inherit;text-decoration:underline wavy var(--warn);text-underline-offset:.2em}
.error mark{background:var(--bad-pale);text-decoration-color:var(--bad)}
code{font:.9em "PT Mono",ui-monospace,Consolas,monospace}
dl{margin:0}dl div{display:flex;flex-wrap:wrap;gap:0 .75rem;padding:.1rem 0}
dt{flex:0 0 6.5rem;color:var(--soft)}dd{flex:1 1 12rem;margin:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
body:has(#only-errors:checked) :is(.warning,section:not(.has-errors),li:not(.has-errors):not(.silenced li)){display:none}
body:has(#only-warnings:checked) :is(.error,section:not(.has-warnings),li:not(.has-warnings):not(.silenced li)){display:none}
@media print{:root{color-scheme:light;--ground:#fff;--ink:#000;--soft:#444;--line:#999;--pale:#f4f4f4;--bad:#900;--warn:#640;--link:#000}body{max-width:none;padding:0;font-size:10pt}.choice,.edit{display:none}h2{break-after:avoid}pre{font-size:8.5pt}}
`.replaceAll('\n', '');
