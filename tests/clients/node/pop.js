// The older client: it knows no action, and its answers are what JSON has.
'use strict';

const { RPCClient } = require('@alicloud/pop-core');
const { serve } = require('./lines');

const clients = new Map();

function client({ endpoint, key, secret, token }) {
  const name = JSON.stringify([endpoint, key, secret, token]);
  if (!clients.has(name)) {
    clients.set(name, new RPCClient({
      endpoint: `http://${endpoint}`,
      apiVersion: '2017-06-26',
      accessKeyId: key,
      accessKeySecret: secret,
      securityToken: token === null ? undefined : token,
    }));
  }
  return clients.get(name);
}

async function answer(call) {
  const options = { method: call.way === 'get' ? 'GET' : 'POST' };
  try {
    return { status: 200, body: await client(call).request(call.action, call.parameters, options) };
  } catch (error) {
    if (!error.data) {
      throw error;
    }
    return {
      refused: {
        exception: error.name,
        status: error.entry.response.statusCode,
        code: error.code,
        message: error.data.Message,
        text: error.message,
        request_id: error.data.RequestId,
      },
    };
  }
}

serve(['@alicloud/pop-core'], answer);
