// The typed client: every request and every answer goes through its models.
'use strict';

const nas = require('@alicloud/nas20170626');
const { $OpenApiUtil, OpenApiUtil, AlibabaCloudError } = require('@alicloud/openapi-core');
const $dara = require('@darabonba/typescript');
const { serve } = require('./lines');

const clients = new Map();

function client({ endpoint, key, secret, token, way }) {
  const name = JSON.stringify([endpoint, key, secret, token, way === 'rpc']);
  if (!clients.has(name)) {
    clients.set(name, new nas.default(new $OpenApiUtil.Config({
      endpoint,
      protocol: 'http',
      accessKeyId: key,
      accessKeySecret: secret,
      securityToken: token === null ? undefined : token,
      signatureAlgorithm: way === 'rpc' ? 'v2' : undefined,
    })));
  }
  return clients.get(name);
}

async function answer(call) {
  try {
    return await ask(client(call), call);
  } catch (error) {
    if (!(error instanceof AlibabaCloudError)) {
      throw error;
    }
    return {
      refused: {
        exception: error.name,
        status: error.statusCode,
        code: error.code,
        message: (error.data || {}).Message,
        text: error.message,
        request_id: error.requestId,
      },
    };
  }
}

async function ask(of, call) {
  if (call.way === 'acs3-get' || call.way === 'acs3-form') {
    return untyped(of, call);
  }
  const request = $dara.cast(call.parameters, new nas[`${call.action}Request`]({}));
  const name = call.action[0].toLowerCase() + call.action.slice(1) + 'WithOptions';
  const response = await of[name](request, new $dara.RuntimeOptions({}));
  return {
    asked: request.toMap(),
    status: response.statusCode,
    body: response.body.toMap(),
    mistyped: mistyped(call.action, response.body.constructor, response.body),
  };
}

// A call without models, for what the methods of the client do not do.
async function untyped(of, call) {
  const isGet = call.way === 'acs3-get';
  const flat = OpenApiUtil.query(call.parameters);
  const request = new $OpenApiUtil.OpenApiRequest(isGet ? { query: flat } : { body: flat });
  const params = new $OpenApiUtil.Params({
    action: call.action,
    version: '2017-06-26',
    protocol: 'HTTP',
    pathname: '/',
    method: isGet ? 'GET' : 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const response = await of.callApi(params, request, new $dara.RuntimeOptions({}));
  return { status: response.statusCode, body: response.body };
}

// Where a value is not of the type that its model declares.
function mistyped(path, type, value) {
  if (value === undefined || value === null) {
    return [];
  }
  if (typeof type === 'string') {
    return typeof value === type ? [] : [`${path} is a ${typeof value}, not a ${type}`];
  }
  if (type.type === 'array') {
    return Array.isArray(value)
      ? value.flatMap((item, at) => mistyped(`${path}[${at}]`, type.itemType, item))
      : [`${path} is no array`];
  }
  if (typeof type === 'function' && value instanceof type) {
    return Object.entries(type.types()).flatMap(
      ([name, of]) => mistyped(`${path}.${name}`, of, value[name]));
  }
  return [`${path} is no ${type.name || JSON.stringify(type)}`];
}

serve(['@alicloud/nas20170626', '@alicloud/openapi-core'], answer);
