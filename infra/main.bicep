// Spk.Bot in Azure: container app, Azure SQL, bot registration, one user-assigned managed identity for all three. No secret anywhere.
// Compiled, never deployed by us: see runbook.md.

@description('Prefix of all names; lower-case letters, digits and hyphens.')
@minLength(4)
@maxLength(20)
param name string = 'spk-bot'

@description('Region of everything but the bot registration, which is global.')
param location string = resourceGroup().location

@description('Container image of the bot, built from infra/Dockerfile.')
param image string

@description('Login server of the registry that holds the image; empty for one that needs no login. The identity needs AcrPull there.')
param registryServer string = ''

@description('Name and object id of the Entra group that administers the database. It makes the bot\'s database user.')
param sqlAdminGroup { name: string, objectId: string }

@description('Who is who: object ids of persons per role key, e.g. { CoordinationOffice: [ "…" ], "NeighbourhoodCoordination:reuterstrasse": [ "…" ] }.')
param roles object = {}

@description('Further settings, e.g. { District__File: "/data/mitte.json" }.')
param settings object = {}

@description('Name that people see in the registration.')
param displayName string = 'SPK-Bot'

var unique = '${name}-${uniqueString(resourceGroup().id)}'

var roleSettings = flatten(map(items(roles), role => map(range(0, length(role.value)), i => {
  name: 'Roles__${replace(role.key, ':', '__')}__${i}'
  value: string(role.value[i])
})))

var botSettings = [
  { name: 'ASPNETCORE_HTTP_PORTS', value: '8080' }
  { name: 'Teams__AppId', value: identity.properties.clientId }
  { name: 'Teams__TenantId', value: tenant().tenantId }
  { name: 'Teams__ManagedIdentityClientId', value: identity.properties.clientId }
  { name: 'Database__Provider', value: 'SqlServer' }
  {
    name: 'Database__ConnectionString'
    value: 'Server=tcp:${sqlServer.properties.fullyQualifiedDomainName},1433;Database=${database.name};Authentication=Active Directory Managed Identity;User Id=${identity.properties.clientId};Encrypt=True;TrustServerCertificate=False'
  }
]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource sqlServer 'Microsoft.Sql/servers@2021-11-01' = {
  name: unique
  location: location
  properties: {
    minimalTlsVersion: '1.2'
    publicNetworkAccess: 'Enabled'
    administrators: {
      administratorType: 'ActiveDirectory'
      azureADOnlyAuthentication: true
      principalType: 'Group'
      login: sqlAdminGroup.name
      sid: sqlAdminGroup.objectId
      tenantId: tenant().tenantId
    }
  }
}

// Callers inside of Azure, the container app among them. With a network of your own: a private endpoint instead.
resource fromAzure 'Microsoft.Sql/servers/firewallRules@2021-11-01' = {
  parent: sqlServer
  name: 'AllowAllWindowsAzureIps'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource database 'Microsoft.Sql/servers/databases@2021-11-01' = {
  parent: sqlServer
  name: 'spk'
  location: location
  sku: { name: 'S0', tier: 'Standard' }
  properties: { collation: 'SQL_Latin1_General_CP1_CI_AS' }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identity.id }]
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(botSettings, roleSettings, map(items(settings), s => { name: s.key, value: string(s.value) }))
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz/live', port: 8080 }, periodSeconds: 5, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/healthz/live', port: 8080 }, periodSeconds: 15 }
            { type: 'Readiness', httpGet: { path: '/healthz/ready', port: 8080 }, periodSeconds: 15 }
          ]
        }
      ]
      // One: the scheduler does not run as a cluster yet.
      scale: { minReplicas: 1, maxReplicas: 1 }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: unique
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

@description('For manifest/pack.cs: --bot-id.')
output botId string = identity.properties.clientId
output endpoint string = bot.properties.endpoint
output sqlServer string = sqlServer.properties.fullyQualifiedDomainName
@description('Name of the database user to make.')
output databaseUser string = identity.name
