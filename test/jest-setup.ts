import setDayOfTests from './day-of-tests';
import { makeTemporaryFolder } from './temporary-folder';

/** What is made ready before all tests. */
export default function setUp(): void {
  setDayOfTests();
  makeTemporaryFolder();
}
