import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { chooseMarks } from '../src/mark/choose.ts';
import { goTo } from '../src/mark/go-to.ts';
import { createMarks } from '../src/mark/marks.ts';
import { ownWorld } from '../src/mark/own-world.ts';

export default defineUnlistedScript(() => {
  ownWorld.marks = { chooseMarks, createMarks, goTo };
});
