// Applies what the reader has chosen before the first paint, and says that scripts run. Inlined in every page.
const root = document.documentElement.dataset;
// what the page shows from its first paint: a button of the device's own sheet only where there is one
root.js = 'share' in navigator ? 'share' : '';
try {
  const saved = localStorage;
  for (const name of ['size', 'theme', 'changes']) if (saved[name]) root[name] = saved[name];
} catch {
  // storage may be refused: the page is as it is
}
