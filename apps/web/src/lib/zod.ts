import { z } from 'zod';

// Import z from here: without this line zod probes `new Function`, which the content security policy reports.
z.config({ jitless: true });

export { z };
