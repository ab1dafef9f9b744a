// What Vaadin's generated entry does: the router, and Flow for every address.
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

const imports = (): Promise<unknown> => import('Frontend/generated/flow/generated-flow-imports.js');

const { serverSideRoutes } = new Flow({ imports });

new Router(document.querySelector('#outlet')).setRoutes([...serverSideRoutes]);

// The server is asked for the view; Flow would begin to read these only with the answer
void imports();
void import('Frontend/generated/jar-resources/FlowClient.js');
