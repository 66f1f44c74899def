import { describeSearchEngine } from '../search-engine.contract';
import { buildEngine } from './testing/build-engine';

describeSearchEngine('the embedded engine', buildEngine);
