export { holdsWords } from '../../store/holds-words.ts';
