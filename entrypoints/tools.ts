import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examine } from '../src/finder/examine.ts';
import { ownWorld } from '../src/mark/own-world.ts';
import { reportControls } from '../src/mark/report-controls.ts';

export default defineUnlistedScript(() => {
  ownWorld.tools = { examine, reportControls };
});
