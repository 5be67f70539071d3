// Applies what the reader has chosen before the first paint, and says that scripts run. Inlined in every page.
const root = document.documentElement.dataset;
root.js = '';
try {
  const saved = localStorage;
  if (saved.size) root.size = saved.size;
  if (saved.theme) root.theme = saved.theme;
} catch {
  // storage may be refused: the page is as it is
}
