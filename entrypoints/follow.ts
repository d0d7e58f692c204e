import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from '../src/finder/follow.ts';
import { createPatience } from '../src/finder/patience.ts';
import { ownWorld } from '../src/mark/own-world.ts';

export default defineUnlistedScript(() => {
  ownWorld.follow = { follow, createPatience };
});
