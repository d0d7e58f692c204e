/**
 * Everything the marks look like. Set through the CSSOM (constructed sheet and `style.setProperty`), which a page's
 * Content-Security-Policy does not apply to.
 */
export const SHEET = `
:host { color-scheme: light dark; }
.mark { position: fixed; inset: 0 auto auto 0; pointer-events: none; }
.ring, .label { position: fixed; left: 0; top: 0; box-sizing: border-box; pointer-events: none; }
.ring { border: 3px solid var(--edge); border-radius: 10px; box-shadow: 0 0 0 2px var(--halo), 0 0 14px 2px var(--glow); }
.label {
  display: flex; align-items: center; gap: 6px; max-width: min(300px, calc(100vw - 16px)); padding: 5px 11px;
  border-radius: 8px; background: var(--fill); color: var(--ink); border: 1px solid var(--rim);
  box-shadow: 0 0 0 2px var(--halo), 0 2px 10px #0006;
  font: 600 13px/1.35 system-ui, "PingFang TC", "PingFang SC", "Microsoft JhengHei", "Microsoft YaHei", "Noto Sans CJK TC", "Noto Sans CJK SC", sans-serif;
  letter-spacing: normal; text-align: start; overflow-wrap: anywhere;
}
[hidden] { display: none !important; }
.arrow { flex: none; font-size: 16px; line-height: 1; }
.way, .open { --edge: #0b8a44; --fill: #0a7a3c; --rim: #0a7a3c; --ink: #fff; --halo: #fff; --glow: #0b8a4466; }
.open .ring { border-style: dashed; }
.decoy { --edge: #a8741a; --fill: #fff6e3; --rim: #d9a441; --ink: #6a4300; --halo: #fff; --glow: transparent; }
.decoy .ring { border-width: 1.5px; border-style: dashed; box-shadow: none; }
.decoy .label { font-weight: 500; font-size: 12px; padding: 3px 9px; box-shadow: 0 1px 4px #0003; }
@media (prefers-color-scheme: dark) {
  .decoy { --fill: #3a2a0c; --rim: #8a6420; --ink: #ffdf9e; }
}
@media (prefers-reduced-motion: no-preference) {
  .way .ring { animation: arrive 0.45s ease-out 1; }
  @keyframes arrive { from { opacity: 0; transform: var(--at) scale(1.12); } }
}
@media (forced-colors: active) {
  .ring { border-color: Highlight; forced-color-adjust: none; box-shadow: none; }
  .label { background: Canvas; color: CanvasText; border: 2px solid Highlight; box-shadow: none; }
}
@media print { .mark { display: none; } }
`;

/** Set on the host itself, with !important, so that no rule of the page can reach it. */
export const HOST_STYLE: readonly [string, string][] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', '0'],
  ['width', '0'],
  ['height', '0'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['overflow', 'visible'],
  ['pointer-events', 'none'],
  ['display', 'block'],
  ['visibility', 'visible'],
  ['opacity', '1'],
  ['z-index', '2147483647'],
];
