// How the HTML report looks, on a screen and on paper; and the hash by which its page allows this style and no other.

export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#55555f;--line:#c9c9d2;--wrong:#b3261e;--doubtful:#8a5a00;--clean:#1e6b3a}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--paper:#1c1c20;--soft:#b4b4bf;--line:#4a4a55;--wrong:#ff8a80;--doubtful:#f0b95c;--clean:#7bd69b}}
body{max-width:60rem;margin:0 auto;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{font-size:1.25rem;overflow-wrap:break-word}h3{font-size:1.05rem;margin-bottom:.2rem}
a{color:inherit}
.file{border-top:2px solid var(--line);margin-top:2rem;content-visibility:auto;contain-intrinsic-size:auto 40rem}
.verdict{font-weight:600}.refused,.stops,.errors,.error,.unreadable{color:var(--wrong)}.warnings,.warning{color:var(--doubtful)}.ready{color:var(--clean)}
h3 span{font-size:.85rem;font-weight:400}
.information,.hint,.about,.privacy{color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border-bottom:1px solid var(--line);padding:.2rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th[scope=row]{font-weight:400;overflow-wrap:break-word}
article td:nth-child(-n+2){white-space:nowrap;width:4rem}
dt{font-weight:600}dd{margin:0 0 .4rem}
.bar{display:block;width:100%;height:18px}
rect.wrong{fill:var(--wrong)}rect.doubtful{fill:var(--doubtful)}rect.clean{fill:var(--clean)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem}
.key{display:inline-block;width:.8rem;height:.8rem;margin-right:.4rem}
.key.wrong{background:var(--wrong)}.key.doubtful{background:var(--doubtful)}.key.clean{background:var(--clean)}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--line:#999;--wrong:#b3261e;--doubtful:#8a5a00;--clean:#1e6b3a}body{max-width:none;padding:0}.file{content-visibility:visible}article,tr{break-inside:avoid}h2,h3{break-after:avoid}.bar,.key{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** SHA-256 of the style, in base64; a test holds it. */
export const STYLE_HASH = 'sha256-2T5tclaFegV5GIwElNzaK9aZ7/tyG+kSpvV7+y1iLz8=';
