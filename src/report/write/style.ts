/**
 * The style of a report, inside its page. Classes and custom properties have the names of NL Design System (utrecht),
 * so that who puts a report in a page of their own can give it their own look.
 */
export const STYLE = `:root{color-scheme:light;--utrecht-document-color:#1a1a1a;--utrecht-document-background-color:#fff;--utrecht-document-font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--utrecht-heading-color:#14345c;--utrecht-link-color:#0b4f9e;--utrecht-focus-outline-color:#000;--utrecht-alert-error-border-color:#a5121d;--utrecht-alert-error-background-color:#fdf1f1;--utrecht-table-row-border-color:#767676}
*{box-sizing:border-box}
body{margin:0;background:var(--utrecht-document-background-color);color:var(--utrecht-document-color);font:100%/1.55 var(--utrecht-document-font-family);overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1,h2,h3{color:var(--utrecht-heading-color);line-height:1.25;margin:1.6em 0 .4em;break-after:avoid}
h1{font-size:1.75rem;margin-top:.4em}h2{font-size:1.35rem}h3{font-size:1.1rem}
p,ul,ol,dl,table{margin:.5em 0}
ul,ol{padding-left:1.4rem}li{margin:.25em 0;break-inside:avoid}
a{color:var(--utrecht-link-color)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--utrecht-focus-outline-color);outline-offset:2px}
.utrecht-alert{border:3px solid var(--utrecht-alert-error-border-color);border-left-width:.75rem;background:var(--utrecht-alert-error-background-color);padding:.5rem 1rem;margin:1rem 0;break-inside:avoid}
.utrecht-alert h2{margin-top:.3em;color:var(--utrecht-alert-error-border-color)}
.utrecht-alert li{font-weight:600;font-size:1.1rem}
.utrecht-data-list{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.2rem 1rem}
.utrecht-data-list dt{font-weight:600}.utrecht-data-list dd{margin:0}
@media(max-width:30rem){.utrecht-data-list{display:block}.utrecht-data-list dd{margin-bottom:.5rem}}
.utrecht-table{border-collapse:collapse;width:100%}
.utrecht-table caption{text-align:left;font-weight:600;padding:.3em 0}
.utrecht-table th,.utrecht-table td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid var(--utrecht-table-row-border-color)}
.utrecht-table tr{break-inside:avoid}
.rol{overflow-x:auto}
.todo{list-style:"☐ "}
sup{font-size:1rem;line-height:1;vertical-align:baseline}
.ladder{margin:1rem 0;break-inside:avoid}
.ladder table{border-collapse:collapse}
.ladder td{padding:0;width:46px;border-left:3px solid;border-right:3px solid;vertical-align:middle;text-align:center}
.ladder th{font-weight:400;text-align:left;padding:.15rem .6rem}.ladder thead th{text-align:center}
.ladder .past th{font-weight:700}
svg{display:block}.ladder svg{margin:auto;min-height:24px}
.sport,.lijn{stroke:currentColor;stroke-width:3;fill:none}.trede--none .sport{stroke-width:2}
.vol,.half{fill:#14345c;stroke:#14345c}.half{fill:#9db4d3}.leeg{fill:#fff;stroke:#14345c;stroke-width:2}.wit{fill:none;stroke:#fff;stroke-width:3}
.legenda{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}.legenda li{display:flex;align-items:center;gap:.4rem}
pre{white-space:pre-wrap}
@media(forced-colors:active){.vol{fill:CanvasText;stroke:CanvasText}.half{fill:GrayText;stroke:CanvasText}.leeg{fill:Canvas;stroke:CanvasText}.wit{stroke:Canvas}}
@page{size:A4;margin:18mm}
@media print{body{font-size:11pt}main{max-width:none;padding:0}a{color:inherit}.rol{overflow:visible}}`
