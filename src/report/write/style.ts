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
.ladder{margin:1rem 0}.ladder ol,.ladder ul{list-style:none;margin:0;padding:0}
.ladder ol>li{display:grid;grid-template-columns:2.25rem minmax(0,1fr);gap:.75rem;margin:0}
.ladder ol>li>div{padding:.45rem 0 .55rem;border-bottom:1px dashed #767676;color:#545454}
.ladder .op>div{color:inherit}.ladder .past .trede{font-weight:700}
.rail{width:2.25rem;height:100%;fill:none;stroke:#767676;stroke-width:4}.op .rail{stroke:#14345c}
.ladder ul{display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:.3rem 0 0}
.ladder ul li{display:flex;align-items:center;gap:.3rem;margin:0;padding:.05rem .65rem .05rem .35rem;border:1px solid #767676;border-radius:1rem}
.ladder ul .fits{border:2px solid #14345c;font-weight:600}.ladder ul svg{flex:none}
svg{display:block}.schaal{display:inline-block;vertical-align:-.1em;margin-right:.5rem}
.lijn{stroke:currentColor;stroke-width:3;fill:none}
.vol,.half{fill:#14345c;stroke:#14345c}.half{fill:#9db4d3}.leeg{fill:#fff;stroke:#14345c;stroke-width:2}.wit{fill:none;stroke:#fff;stroke-width:3}
pre{white-space:pre-wrap}
@media(forced-colors:active){.vol{fill:CanvasText;stroke:CanvasText}.half{fill:GrayText;stroke:CanvasText}.leeg{fill:Canvas;stroke:CanvasText}.wit{stroke:Canvas}}
@page{size:A4;margin:15mm}
@media print{body{font-size:10.5pt;line-height:1.4}h1,h2,h3{margin:.9em 0 .3em}h1{font-size:17pt}h2{font-size:13pt}h3{font-size:11.5pt}.ladder ol>li>div{padding:.15rem 0 .25rem}.ladder ol>li{break-inside:avoid}main{max-width:none;padding:0}a{color:inherit}.rol{overflow:visible}}`
