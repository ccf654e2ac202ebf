import { configureGlobal } from 'fast-check';

// One seed for every run, so that a change that fails a property is the change's own fault. FC_SEED looks elsewhere.
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
