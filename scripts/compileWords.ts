import { compileWords } from './words/compileWords.ts';

compileWords();
