import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { examine } from '../src/finder/examine.ts';
import { believe } from '../src/mark/believe.ts';
import { ownWorld } from '../src/mark/own-world.ts';
import { reportControls } from '../src/mark/report-controls.ts';
import { SHARED_BY_TOOLS } from '../src/mark/shared.ts';

export default defineUnlistedScript(() => {
  Object.assign(ownWorld.shared ?? {}, SHARED_BY_TOOLS);
  ownWorld.tools = { examine, believe, reportControls };
});
