import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarks } from '../src/mark/marks.ts';
import { ownWorld } from '../src/mark/own-world.ts';

export default defineUnlistedScript(() => {
  ownWorld.createMarks = createMarks;
});
