"""Owns how the page looks: quiet, light, and fit for paper. No font and no picture is fetched."""

STYLE = """
:root{--ink:#17150f;--soft:#4d473b;--rule:#d8ccb1;--red:#b81d18;--paper:#fffdf7}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:72rem;background:var(--paper);color:var(--ink);
font:16px/1.5 Georgia,"PT Serif",serif}
h1,h2,h3,th,caption,nav,.stamp,
svg text{font-family:"PT Sans Narrow","Arial Narrow",Arial,sans-serif}
h1{font-size:2.2rem;line-height:1.15;margin:.2em 0;border-bottom:6px solid var(--red)}
h2{font-size:1.5rem;margin:2em 0 .5em;border-bottom:2px solid var(--ink)}
h3{font-size:1.1rem;margin:1.2em 0 .3em}
p{max-width:46rem}.note,footer,figcaption{color:var(--soft);font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}a{color:#7b1210}
table{width:100%;border-collapse:collapse;font-size:.92rem;margin:.8em 0}
caption{text-align:left;font-weight:bold;padding:.3em 0}
th,td{padding:.35em .6em;text-align:left;vertical-align:top;border-top:1px solid var(--rule)}
thead th{background:var(--ink);color:#fff;border:0}tbody th{font-weight:bold}
td.number,th.number{text-align:right}
.stamp{border:2px solid;padding:0 .4em;text-transform:uppercase;font-weight:bold;font-size:.8rem;
white-space:nowrap}
.as_in_history{color:#17150f}.earlier,.later{color:#8a5a00}.diverged{color:#b81d18}
.not_reached,.unchecked{color:#6b6557}
figure{margin:1em 0}svg{width:100%;height:auto;background:#fff;border:1px solid var(--rule)}
svg text{font-size:13px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(28rem,1fr));gap:1rem}
.charts figure{margin:0}.odds svg{width:16rem;border:0;background:none}
.sides{display:flex;gap:1.5rem;list-style:none;padding:0;font-size:.9rem}
details summary{cursor:pointer}
@media (max-width:40rem){.charts{grid-template-columns:1fr}table{display:block;overflow-x:auto}}
@media print{body{padding:0;max-width:none;font-size:11pt;background:#fff}nav{display:none}
h2{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}
a{color:inherit;text-decoration:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
