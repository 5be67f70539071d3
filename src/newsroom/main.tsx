import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';
import { nonce } from './nonce.ts';
import { loadStrings } from './strings/load-strings.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './newsroom.css';
import './stories/stories.css';

// the content policy allows no code made from text
config({ jitless: true });
// read by the part of Mantine that keeps the page still behind a dialogue
Object.assign(globalThis, { __webpack_nonce__: nonce() });

const root = document.getElementById('root') as HTMLElement;
const paper = { name: root.dataset.paper ?? '', language: root.dataset.language ?? 'en' };
const { strings, language } = await loadStrings(paper.language);
// moments, ages and numbers stand among these words
document.documentElement.lang = language;
createRoot(root).render(<App strings={strings} paper={paper} zone={root.dataset.zone ?? 'UTC'} />);
