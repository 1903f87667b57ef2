/** Where the panel fills the screen. */
export const SMALL = '(max-width:480px),(max-height:480px)';

/**
 * The launcher's style sheet. It is constructed, not written into the page: a content security policy's `style-src`
 * does not reach it. In a shadow tree `!important` on `:host` outranks the page's own `!important`, so that no style
 * of the page, however hostile, gets at the host element; what stands inside is out of its reach anyway. Sizes are in
 * pixels, since `rem` would be the page's. Custom properties are set per launcher by `view.ts`.
 */
export const STYLES = `
:host{all:initial!important;display:contents!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
.root{--gap:20px;position:fixed;z-index:2147483000;bottom:calc(var(--gap) + env(safe-area-inset-bottom));
font:16px/1.5 system-ui,-apple-system,'PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei','Noto Sans SC','Noto Sans CJK SC',sans-serif;
color:#17232a;text-align:start;direction:ltr;visibility:visible;pointer-events:none;-webkit-text-size-adjust:100%}
.root.right{right:calc(var(--gap) + env(safe-area-inset-right))}
.root.left{left:calc(var(--gap) + env(safe-area-inset-left))}
.root>*{pointer-events:auto}
button,a{font:inherit;color:inherit}
.launcher{position:relative;display:grid;place-items:center;width:60px;height:60px;margin:0;padding:0;border:0;border-radius:50%;
background:var(--back);color:var(--front);cursor:pointer;box-shadow:0 0 0 1px rgb(255 255 255/.35),0 4px 14px rgb(0 0 0/.3);touch-action:manipulation}
.left .launcher{margin-right:auto}.right .launcher{margin-left:auto}
.launcher svg{width:30px;height:30px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.launcher:focus-visible,.wait :focus-visible{outline:3px solid #fff;outline-offset:2px;box-shadow:0 0 0 8px #17232a}
.badge{position:absolute;top:-4px;right:-4px;min-width:24px;height:24px;padding:0 6px;border:2px solid #fff;border-radius:12px;
background:#b3201f;color:#fff;font-size:13px;font-weight:600;line-height:20px;text-align:center}
.panel{position:absolute;bottom:76px;width:400px;max-width:calc(100vw - 2*var(--gap));height:660px;max-height:calc(100vh - 116px);max-height:calc(100dvh - 116px);
border-radius:14px;overflow:hidden;background:#fff;box-shadow:0 0 0 1px rgb(0 0 0/.12),0 12px 40px rgb(0 0 0/.28)}
.right .panel{right:0}.left .panel{left:0}
iframe{display:block;width:100%;height:100%;border:0;background:#fff;color-scheme:light}
.wait{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:16px;padding:24px;background:#fff;text-align:center}
.wait .shut{position:absolute;top:8px;right:8px;width:44px;height:44px;border:0;border-radius:8px;background:none;cursor:pointer}
.wait svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.wait p{margin:0}
.wait a{display:inline-block;min-height:44px;padding:10px 18px;border-radius:8px;background:var(--back);color:var(--front);text-decoration:none}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media ${SMALL}{
.root.open{inset:0;bottom:auto;width:100%;height:var(--seen-height,100dvh);transform:translate(var(--seen-left,0),var(--seen-top,0))}
.open .launcher{display:none}
.open .panel{inset:0;width:auto;max-width:none;height:auto;max-height:none;border-radius:0;background:var(--back);
padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}}
@media (prefers-reduced-motion:no-preference){
.launcher{transition:transform .15s}.launcher:hover{transform:scale(1.06)}
.panel{animation:in .18s ease-out}@keyframes in{from{opacity:0;transform:translateY(10px)}}}
@media (forced-colors:active){.launcher,.panel,.badge{border:2px solid ButtonText}}
@media print{.root{display:none}}
`;
