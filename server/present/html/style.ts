/** The style of a report: light and dark as the reader's system has it, black on white on paper. */
export const STYLE = `
:root { color-scheme: light dark; --bg: light-dark(#f6f6f3, #0f1216); --surface: light-dark(#fff, #161a20);
  --sunken: light-dark(#f0f0ec, #0b0e11); --ink: light-dark(#191c20, #e7eaed); --muted: light-dark(#59636e, #9ba5b0);
  --line: light-dark(#e2e3df, #262c34); --accent: light-dark(#1f54d1, #86aaff); --up: light-dark(#17784a, #43c083);
  --warning: light-dark(#8a5a00, #e3ad45); --degraded: light-dark(#b04a06, #f28f50); --down: light-dark(#bd1f2b, #ff7474);
  --unknown: light-dark(#5f6873, #8b95a0);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
* { box-sizing: border-box; margin: 0; }
body { font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; background: var(--bg); color: var(--ink); }
main { max-width: 980px; margin: 0 auto; padding: 28px 20px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; }
h1 { font-size: 25px; line-height: 1.25; letter-spacing: -.02em; overflow-wrap: anywhere; }
h2 { font-size: 14px; color: var(--muted); margin-bottom: 8px; }
h3 { font-size: 16px; overflow-wrap: anywhere; } h4 { font-size: 13px; color: var(--muted); }
.facts { color: var(--muted); display: flex; flex-wrap: wrap; gap: 2px 16px; margin-top: 4px; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; overflow: hidden; }
.finding { border-left: 5px solid var(--state); display: grid; gap: 8px; }
.finding .id, .muted { color: var(--muted); font-size: 13px; }
.both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 10px 30px; }
ol { padding-left: 20px; } .cause { color: var(--muted); }
.state { font-weight: 600; color: var(--state); }
.up { --state: var(--up); } .warning { --state: var(--warning); } .degraded, .error { --state: var(--degraded); }
.down, .critical, .failed { --state: var(--down); } .unknown, .notice { --state: var(--unknown); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th { text-align: left; font-weight: 500; white-space: nowrap; } th, td { padding: 3px 14px 3px 0; vertical-align: top; }
td { overflow-wrap: anywhere; } td.time { text-align: right; white-space: nowrap; width: 1%; }
tr.failed td, tr.failed th { color: var(--state); } tr.skipped > * { color: var(--muted); }
code, .mono, pre { font-family: var(--mono); font-size: .9em; overflow-wrap: anywhere; }
li code, p code { background: var(--sunken); border-radius: 4px; padding: .1em .3em; }
pre { white-space: pre-wrap; background: var(--sunken); border-radius: 7px; padding: 10px 14px; font-size: 12.5px; line-height: 1.6; }
a { color: var(--accent); } footer { color: var(--muted); font-size: 13px; }
@media print { :root { color-scheme: light; } body { background: #fff; font-size: 12px; } main { max-width: none; padding: 0; }
  .finding { break-inside: avoid; } h2 { break-after: avoid; } }
`;
