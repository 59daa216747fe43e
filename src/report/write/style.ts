/**
 * The style of a report, inside its page. Classes and custom properties have the names of NL Design System (utrecht; within
 * `utrecht-html` plain HTML is dressed), so that who puts a report in a page of their own can give it their own look.
 */
export const STYLE = `:root{color-scheme:light dark;--utrecht-document-color:#1b1b1f;--utrecht-document-background-color:#fff;--utrecht-document-font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;--utrecht-heading-color:#14345c;--utrecht-link-color:#0b4f9e;--utrecht-focus-outline-color:#000;--utrecht-alert-error-border-color:#a5121d;--utrecht-alert-error-background-color:#fdf1f1;--utrecht-table-row-border-color:#c3ccd9;--tafel:#e9eef5;--vlak:#f3f6fb;--rustig:#4d5561;--half:#9db4d3}
@media screen and (prefers-color-scheme:dark){:root{--utrecht-document-color:#e8eaee;--utrecht-document-background-color:#161b22;--utrecht-heading-color:#a9cbf5;--utrecht-link-color:#8dbdf7;--utrecht-focus-outline-color:#fff;--utrecht-alert-error-border-color:#ff9aa0;--utrecht-alert-error-background-color:#3a1518;--utrecht-table-row-border-color:#4b5565;--tafel:#0d1117;--vlak:#1f2630;--rustig:#b3bcc9;--half:#5a7391}}
*{box-sizing:border-box}
html{background:var(--tafel)}
body{margin:0;color:var(--utrecht-document-color);font:100%/1.55 var(--utrecht-document-font-family);overflow-wrap:anywhere}
main{display:flow-root;max-width:54rem;margin:0 auto;padding:1.25rem 1rem 2rem;background:var(--utrecht-document-background-color);border-top:.5rem solid var(--utrecht-heading-color)}
h1,h2,h3{color:var(--utrecht-heading-color);line-height:1.25;margin:0 0 .5rem;text-wrap:pretty;break-after:avoid;break-inside:avoid}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2rem);margin-bottom:.75rem}h2{font-size:1.4rem}h3{font-size:1.125rem}
section{margin-top:2.25rem}*+h3{margin-top:1.25rem}
p,ul,ol,dl,table{margin:.5rem 0}p,li{max-width:42rem;text-wrap:pretty;orphans:3;widows:3}
ul,ol{padding-left:1.3rem}li{margin:.3rem 0}li:not(:has(ul)){break-inside:avoid}li::marker{color:var(--utrecht-heading-color)}
a{color:var(--utrecht-link-color)}a[href^=tel]{white-space:nowrap}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--utrecht-focus-outline-color);outline-offset:2px}
:target{background:var(--vlak);outline:2px solid var(--utrecht-heading-color)}
.brief header p{font-size:1.125rem}
.utrecht-alert{border:2px solid var(--utrecht-alert-error-border-color);border-left-width:.75rem;border-radius:.25rem;background:var(--utrecht-alert-error-background-color);padding:1rem 1.25rem .75rem;margin:1rem 0 1.25rem;break-inside:avoid}
.utrecht-alert h2,.utrecht-alert li::marker{color:var(--utrecht-alert-error-border-color)}
.utrecht-alert li{font-weight:600;font-size:1.125rem}
dl{display:grid;grid-template-columns:minmax(7rem,13rem) 1fr;gap:.35rem 1.25rem}
dt{font-weight:600}dd{margin:0}
header dl,nav{padding:1rem 1.25rem;background:var(--vlak);border-radius:.5rem}
nav ol{columns:2 14rem;list-style:none;margin:0;padding:0}nav a{display:inline-block}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600;padding:0 0 .3rem;color:var(--utrecht-heading-color)}
th,td{text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--utrecht-table-row-border-color)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid var(--utrecht-heading-color)}tbody th{font-weight:400}td,thead th{overflow-wrap:break-word}
tr{break-inside:avoid}.rol{overflow-x:auto}
.todo{list-style:"☐ "}
sup{font-size:1rem;line-height:1;vertical-align:baseline}
.kaarten{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem;margin:1rem 0}
.kaarten>div{padding:.9rem 1.25rem .6rem;background:var(--vlak);border-left:.25rem solid var(--utrecht-heading-color);border-radius:.25rem;break-inside:avoid}
.kaarten>:last-child:nth-child(odd){grid-column:1/-1}.kaarten dl{display:block}.kaarten dd{margin-bottom:.4rem}
.ladder{margin:1rem 0;padding:1rem 1.25rem;background:var(--vlak);border-radius:.5rem;break-inside:avoid}.ladder ol,.ladder ul{list-style:none;margin:0;padding:0}
.ladder li{max-width:none}.ladder b{font-weight:400}
.ladder ol>li{position:relative;margin:0;padding-left:3.25rem}
.ladder ol>li>div{padding:.35rem 0 .45rem;color:var(--rustig)}
.ladder ol>li+li>div{border-top:1px solid var(--utrecht-table-row-border-color)}
.ladder .op>div{color:inherit}.ladder .past b{font-weight:700}
.rail{position:absolute;left:0;top:-1px;width:2.25rem;height:calc(100% + 2px);fill:none;stroke:var(--rustig);stroke-width:3;opacity:.55}.op .rail{stroke:var(--utrecht-heading-color);stroke-width:4;opacity:1}
.ladder ul{display:flex;flex-wrap:wrap;gap:.3rem .5rem;margin:.3rem 0 .1rem}
.ladder ul li{display:flex;align-items:center;gap:.4rem;margin:0;padding:.1rem .75rem .1rem .4rem;background:var(--utrecht-document-background-color);border:1px solid var(--rustig);border-radius:1rem}
.ladder .fits{border:2px solid var(--utrecht-heading-color);font-weight:600}.ladder ul svg{flex:none}
svg{display:block}.vormen{position:absolute;width:0;height:0}.schaal{display:inline-block;vertical-align:-.1em;margin-right:.6rem}
.lijn{stroke:currentColor;stroke-width:3;fill:none}
.heel,.half{fill:var(--utrecht-heading-color);stroke:var(--utrecht-heading-color)}.half{fill:var(--half)}.leeg{fill:var(--utrecht-document-background-color);stroke:var(--utrecht-heading-color);stroke-width:1.5}.wit{fill:none;stroke:var(--utrecht-document-background-color);stroke-width:3}
pre{white-space:pre-wrap}
@media screen and (min-width:50rem){main{padding:2.5rem 3.5rem 3.5rem}}
@media screen and (min-width:58rem){main{margin:2rem auto;border-radius:.25rem;box-shadow:0 .1rem .75rem #0003}}
@media screen and (min-width:75rem){main:has(nav){display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:2.5rem;max-width:72rem;padding-left:2.5rem}main>*{grid-column:2}nav{grid-area:1/1/span 99;align-self:start;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto}nav ol{columns:auto}}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}td,thead th{overflow-wrap:anywhere}th,td{padding-right:.6rem}.ladder{padding:.75rem}.ladder ol>li{padding-left:2.75rem}}
@media(forced-colors:active){.heel{fill:CanvasText;stroke:CanvasText}.half{fill:GrayText;stroke:CanvasText}.leeg{fill:Canvas;stroke:CanvasText}.wit{stroke:Canvas}.rail,.op .rail{stroke:CanvasText}}
@page{size:A4;margin:10mm 14mm 12mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#4d5561}}
@media print{html{background:none}body{font-size:10pt;line-height:1.35}main{max-width:none;padding:0;border:0}nav{display:none}a{color:inherit;text-decoration:none}
h1{font-size:18pt}h2{font-size:12.5pt;margin-bottom:.2rem}h3{font-size:1.05em;margin-bottom:.15rem}section{margin-top:.8rem}*+h3{margin-top:.6rem}p,li{max-width:none}p,ul,ol,dl,table{margin:.2rem 0}li{margin:.12rem 0}.brief header p,.utrecht-alert li{font-size:1.08em}.utrecht-alert{padding:.4rem .8rem;margin:.4rem 0}
sup{font-size:.85em}.rol{overflow:visible}th,td{padding-block:.12rem}header dl{padding:0;background:none;gap:.1rem 1rem}.kaarten{display:block;columns:2;column-gap:1.2rem;margin:.4rem 0}.kaarten>div{margin-bottom:.6rem;padding:0 0 0 .6rem;background:none}.ladder{padding:0;margin:.4rem 0;background:none}.ladder ol>li{break-inside:avoid}.ladder ol>li>div{padding:.08rem 0 .15rem}.ladder ul{margin:.1rem 0}.ladder ul li{padding:0 .5rem 0 .2rem;gap:.25rem}.ladder ul svg{margin:-1px 0}.ladder ol>li{padding-left:2.1rem}.rail{width:1.5rem}
.noten{columns:2;column-gap:1.5rem;font-size:8.5pt}
.brief{columns:2;column-gap:1.6rem}.brief header{column-span:all}.brief header{padding-bottom:.5rem}.brief header+section{margin-top:0}.ruim{font-size:11pt}.vol{font-size:9.2pt;line-height:1.25}.vol section{margin-top:.4rem}.vol li{margin:.05rem 0}.brief .kaarten{columns:auto}.brief .kaarten>div{margin:.5rem 0;padding:0;border:0;break-inside:auto}}`
