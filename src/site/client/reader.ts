import { comment } from './comment.ts';
import { contents } from './contents.ts';
import { print } from './print.ts';
import { readingPanel } from './reading-panel.ts';
import { share } from './share.ts';
import { since } from './since.ts';

readingPanel(since());
share();
print();
comment();
contents();
