// Enhances pages that work without it: the NHS components' own scripts.
import { initAll } from "@nhsuk.js@";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();
