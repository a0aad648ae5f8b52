/** An answer of the sandbox's server that is not a success. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError("Der Sandkasten antwortet nicht. Läuft er noch?", 0);
  }
  const text = await response.text();
  if (!response.ok) throw new ApiError(`Der Sandkasten hat abgelehnt (${response.status}): ${reason(text)}`, response.status);
  return text === "" ? null : JSON.parse(text);
}

function reason(text) {
  try {
    const problem = JSON.parse(text);
    return problem.detail ?? problem.title ?? problem.error ?? text;
  } catch {
    return text.slice(0, 200) || "ohne Begründung";
  }
}

const place = id => `/api/places/${encodeURIComponent(id)}`;

export const api = {
  world: () => call("GET", "/api/world"),
  messages: placeId => call("GET", `${place(placeId)}/messages`),
  trace: after => call("GET", `/api/trace?after=${after}`),
  say: (placeId, body) => call("POST", `${place(placeId)}/messages`, body),
  act: (placeId, body) => call("POST", `${place(placeId)}/actions`, body),
  messageAction: (placeId, body) => call("POST", `${place(placeId)}/message-actions`, body),
  submitDialog: (placeId, body) => call("POST", `${place(placeId)}/dialogs`, body),
  faults: () => call("GET", "/api/faults"),
  plantFault: fault => call("POST", "/api/faults", fault),
  liftFault: id => call("DELETE", `/api/faults/${id}`),
  liftFaults: () => call("DELETE", "/api/faults"),
  moveClock: to => call("POST", "/api/clock", { to }),
};

/** Listens to everything that happens. The browser reconnects by itself; onConnect is told each time, so that what was missed can be read again. */
export function listen({ onEvent, onConnect, onLost }) {
  const source = new EventSource("/api/stream");
  source.onopen = onConnect;
  source.onerror = onLost;
  source.onmessage = event => onEvent(JSON.parse(event.data));
  return source;
}
