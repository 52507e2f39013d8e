/* oxlint-disable max-lines -- data */
/*
 * Written by compact.mjs; read by facts.ts. Numbers are base 36 positions in another block.
 *
 * Facts (names, types, flags, cascade and menu values; no prose) from the entity reference of
 * Microsoft Dynamics 365 Customer Engagement v9.0, (c) Microsoft Corporation, licensed under
 * CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changes: cut to 124 tables and
 * the relationships among them, lookup targets cut to these tables, some flags derived, two
 * flaws mended (see compact.mjs). See NOTICE.
 */

/** schema name|name|type|level|length|targets */
export const columnLines: string = `AccountId|Account|Uniqueidentifier|S||
Name|Account Name|String|A|160|
DefaultPriceLevelId|Product Price List|Lookup|N||2d
msdyn_BillingAccount|Billing Account|Lookup|N||0
msdyn_PreferredResource|Preferred Resource (Deprecated)|Lookup|N||3c
msdyn_ServiceTerritory|Service Territory|Lookup|N||t
OriginatingLeadId|Originating Lead|Lookup|N||1z
OwnerId|Owner|Owner|S||2 3
ParentAccountId|Parent Account|Lookup|N||0
PreferredEquipmentId|Preferred Facility/Equipment|Lookup|N||3b
PreferredServiceId|Preferred Service|Lookup|N||39
PreferredSystemUserId|Preferred User|Lookup|N||2
PrimaryContactId|Primary Contact|Lookup|N||1
SLAId|SLA|Lookup|N||1o
StageId|Process Stage|Uniqueidentifier|N||1s
TerritoryId|Territory|Lookup|N||t
TransactionCurrencyId|Currency|Lookup|N||u
CreatedBy|Created By|Lookup|N||2
CreatedOnBehalfBy|Created By (Delegate)|Lookup|N||2
MasterId|Master ID|Lookup|N||0
ModifiedBy|Modified By|Lookup|N||2
ModifiedOnBehalfBy|Modified By (Delegate)|Lookup|N||2
OwningBusinessUnit|Owning Business Unit|Lookup|N||4
OwningTeam|Owning Team|Lookup|N||3
OwningUser|Owning User|Lookup|N||2
SLAInvokedId|Last SLA applied|Lookup|N||1o
StateCode|Status|State|S||
StatusCode|Status Reason|Status|N||
CreatedOn|Created On|DateTime|N||
ModifiedOn|Modified On|DateTime|N||
Description|Description|Memo|N|2000|
EMailAddress1|Email|String|N|100|
Telephone1|Main Phone|String|N|50|
AccountNumber|Account Number|String|N|20|
IsPrivate||Boolean|N||
ExchangeRate|Exchange Rate|Decimal|N||
ContactId|Contact|Uniqueidentifier|S||
FullName|Full Name|String|N|160|
DefaultPriceLevelId|Price List|Lookup|N||2d
ParentCustomerId|Company Name|Customer|N||0 1
AccountId|Account|Lookup|N||0
MasterId|Master ID|Lookup|N||1
ParentContactId|Parent Contact|Lookup|N||1
Telephone1|Business Phone|String|N|50|
FirstName|First Name|String|R|50|
LastName|Last Name|String|A|50|
SystemUserId|User|Uniqueidentifier|S||
FullName|Full Name|String|N|200|
BusinessUnitId|Business Unit|Lookup|S||4
CalendarId|Calendar|Lookup|N||1y
ParentSystemUserId|Manager|Lookup|N||2
PositionId|Position|Lookup|N||1h
QueueId|Default Queue|Lookup|N||q
SiteId|Site|Lookup|N||3a
DefaultMailbox|Mailbox|Lookup|N||1i
OrganizationId|Organization|Uniqueidentifier|S||5
Title|Title|String|N|128|
InternalEMailAddress|Primary Email|String|S|100|
DomainName|User Name|String|S|1024|
FirstName|First Name|String|A|64|
LastName|Last Name|String|A|64|
VersionNumber|Version number|BigInt|N||
AccessMode|Access Mode|Picklist|S||
TeamId|Team|Uniqueidentifier|S||
Name|Team Name|String|S|160|
AdministratorId|Administrator|Lookup|S||2
RegardingObjectId|Regarding Object Id|Lookup|N||19 20
IsDefault|Is Default|Boolean|S||
AzureActiveDirectoryObjectId|Azure AD Object Id for a group|Uniqueidentifier|N||
EMailAddress|Email|String|N|100|
TeamType|Team Type|Picklist|S||
YomiName|Yomi Name|String|N|160|
BusinessUnitId|Business Unit|Uniqueidentifier|S||
Name|Name|String|S|160|
ParentBusinessUnitId|Parent Business|Lookup|A||4
OrganizationId|Organization|Lookup|S||5
WebSiteUrl|Website|String|N|200|
Address1_AddressTypeCode|Address 1: Address Type|Picklist|N||
Address1_City|Bill To City|String|N|80|
Address1_Country|Bill To Country/Region|String|N|80|
Address1_County|Address 1: County|String|N|50|
OrganizationId|Organization|Uniqueidentifier|S||
Name|Organization Name|String|S|160|
BaseCurrencyId|Currency|Lookup|N||u
BusinessClosureCalendarId|Business Closure Calendar|Uniqueidentifier|N||1y
DefaultEmailServerProfileId|Email Server Profile|Lookup|N||1j
CurrencySymbol|Currency Symbol|String|N|13|
VersionNumber|Version Number|BigInt|N||
DefaultRecurrenceEndRangeType|Default Recurrence End Range Type|Picklist|N||
ReportScriptErrors|Report Script Errors|Picklist|S||
ActivityId|Activity|Uniqueidentifier|S||
Subject|Subject|String|A|200|
RegardingObjectId|Regarding|Lookup|N||0 3d 2r 2s 1 32 34 37 30 29 19 1z 3f 3e 20 23 26 3a
ServiceId|Service|Lookup|N||39
allparties|All Activity Parties|PartyList|N||0 1 3b 1z q 2 3
SenderMailboxId|Sender's Mailbox|Lookup|N||1i
StateCode|Activity Status|State|S||
CreatedOn|Date Created|DateTime|N||
ModifiedOn|Last Updated|DateTime|N||
ScheduledStart|Start Date|DateTime|N||
ScheduledEnd|Due Date|DateTime|N||
PriorityCode|Priority|Picklist|N||
ActivityPartyId|Activity Party|Uniqueidentifier|S||
PartyIdName||String|N|400|
ActivityId|Activity|Lookup|S||6 a 2s 2t c e 31 d 22 28 9 25 b f g 8
PartyId|Party|Lookup|N||0 2r 2s 1 32 34 3b 30 29 19 1z 20 q 23 26 2
OwnerId|Owner|Owner|A||2 3
ScheduledStart|Scheduled Start|DateTime|N||
ScheduledEnd|Scheduled End|DateTime|N||
VersionNumber||BigInt|N||
AddressUsed|Address|String|N|200|
Effort|Effort|Double|N||
ExchangeEntryId|Exchange Entry|String|N|1024|
ParticipationTypeMask|Participation Type|Picklist|S||
PartyObjectTypeCode||EntityName|S||
AddressUsedEmailColumnNumber|Email column number of party|Integer|N||
DoNotEmail|Do not allow Emails|Boolean|N||
ActivityId|Task|Uniqueidentifier|S||6
ActivityId|Phone Call|Uniqueidentifier|S||6
from|Call From|PartyList|A||0 1 1z 2
to|Call To|PartyList|A||0 1 1z 2
ScheduledEnd|Due|DateTime|N||
ActivityId|Appointment|Uniqueidentifier|S||6
OptionalAttendees|Optional Attendees|PartyList|N||0 1 3b 1z 2
Organizer|Organizer|PartyList|N||2
requiredattendees|Required Attendees|PartyList|N||0 1 3b 1z 2
SeriesId|Series Id|Uniqueidentifier|N||b
ScheduledStart|Start Time|DateTime|A||
ScheduledEnd|End Time|DateTime|A||
ActivityId|Recurring Appointment|Uniqueidentifier|S||6
RequiredAttendees|Required Attendees|PartyList|N||0 1 3b 1z 2
GroupId|Group Id|Lookup|S||b
ScheduledStart|Start Time|DateTime|N||
ScheduledEnd|End Time|DateTime|N||
ActivityId|Email Message|Uniqueidentifier|S||6
Subject|Subject|String|N|200|
bcc|Bcc|PartyList|N||0 1 34 3b 19 1z q 2
cc|Cc|PartyList|N||0 1 34 3b 19 1z q 2
from|From|PartyList|N||q 2
ParentActivityId|Parent Activity Id|Lookup|N||c
RegardingObjectId|Regarding|Lookup|N||0 1t 3d 2r 2s 1 32 34 37 30 29 19 1z 3f 3e 20 23 26 3a
to|To|PartyList|N||0 1 34 3b 19 1z q 2
EmailSender|Sender|Lookup|N||0 1 3b 1z q 2
SendersAccount|Senders Account|Lookup|N||0
Description|Description|Memo|N|1073741823|
ActivityId|Letter|Uniqueidentifier|S||6
bcc|Bcc|PartyList|N||0 1 1z 2
cc|Cc|PartyList|N||0 1 1z 2
from|From|PartyList|N||0 1 1z 2
to|To|PartyList|N||0 1 1z 2
ActivityId|Fax|Uniqueidentifier|S||6
from|From|PartyList|N||0 1 1z q 2
to|To|PartyList|N||0 1 1z q 2
ActivityId|Service Activity|Uniqueidentifier|S||6
BCC|BCC|PartyList|N||0 1 1z 2
CC|CC|PartyList|N||0 1 1z 2
Customers|Customers|PartyList|N||0 1
From|From|PartyList|N||0 1 1z 2
OptionalAttendees|Optional Attendees|PartyList|N||0 1 1z 2
Partners|Outsource Vendors|PartyList|N||0 1
RequiredAttendees|Required Attendees|PartyList|N||0 1 1z 2
Resources|Resources|PartyList|N||3b 2
ServiceId|Service|Lookup|A||39
To|To|PartyList|N||0 1 1z 2
ScheduledStart|Scheduled Start|DateTime|A||
ScheduledEnd|Scheduled End|DateTime|A||
ActivityId|Activity|Uniqueidentifier|S||6
PostAuthor|Post Author|Customer|N||0 1
PostAuthorAccount|Post Author Account|Customer|A||0 1
PostFromProfileId|Posted By|Lookup|N||h
CreatedOn|Created Date|DateTime|N||
Description|Post Description|Memo|N|2000|
SocialProfileId|Social Profile ID|Uniqueidentifier|S||
ProfileName|Profile Name|String|A|100|
CustomerId|Customer|Customer|A||0 1
Blocked|Blocked|Boolean|N||
Community|Social Channel|Picklist|N||
InfluenceScore|Influence Score|Double|N||
ProfileFullName|Full Name|String|A|160|
AnnotationId|Note|Uniqueidentifier|S||
Subject|Title|String|A|500|
ObjectId|Regarding|Lookup|N||0 a 3c 3d 1y 2r 2s 2t 2i 1 32 33 1w c 1j 34 37 3b e 1e 30 31 29 38 19 1z d 2p 1i 3f 3e 20 22 28 9 2b 23 25 b 26 39 f 1o g 8 1r
DocumentBody|Document|String|N|1073741823|
FileName|File Name|String|N|255|
ImportSequenceNumber|Import Sequence Number|Integer|N||
IsDocument|Is Document|Boolean|S||
LangId|Language ID|String|N|2|
MimeType|Mime Type|String|N|256|
ConnectionId|Connection|Uniqueidentifier|S||
Name|Connection Name|String|A|500|
Record1Id|Connected From|Lookup|N||0 6 a 2r 2s 2i 1 32 c 34 3b e 1e 30 29 19 1z d 2p 3f 3e 20 9 1h 2d 2b 23 b 26 f g h 2 8 3 t
Record1RoleId|Role (From)|Lookup|N||k
Record2Id|Connected To|Lookup|N||0 6 a 2r 2s 2i 1 32 c 34 3b e 1e 30 29 19 1z d 2p 3f 3e 20 9 1h 2d 2b 23 b 26 f g h 2 8 3 t
Record2RoleId|Role (To)|Lookup|N||k
RelatedConnectionId|Reciprocal Connection|Lookup|A||j
EffectiveEnd|Ending|DateTime|N||
EffectiveStart|Starting|DateTime|N||
Record1IdName|Name (From)|String|N|500|
ConnectionRoleId|Connection Role|Uniqueidentifier|S||
Name|Name|String|S|100|
Description|Description|String|N|1000|
Category|Connection Role Category|Picklist|N||
ConnectionRoleAssociationId||Uniqueidentifier|S||
AssociatedConnectionRoleId||Uniqueidentifier|S||
ConnectionRoleId||Uniqueidentifier|S||
ConnectionRoleObjectTypeCodeId||Uniqueidentifier|S||
ConnectionRoleId|Connection Role|Lookup|S||k
AssociatedObjectTypeCode||EntityName|S||
ConnectionRoleIdName||String|N|100|
CustomerAddressId|Address|Uniqueidentifier|S||
Name|Address Name|String|A|200|
ParentId|Parent|Lookup|S||0 1
OwningUser|Owner|Lookup|N||2
AddressNumber|Address Number|Integer|N||
AddressTypeCode|Address Type|Picklist|N||
City|City|String|N|80|
Country|Country/Region|String|N|80|
County|County|String|N|50|
SharePointDocumentLocationId|SharePoint Document Location ID|Uniqueidentifier|S||
ParentSiteOrLocation|Parent Site or Location|Lookup|N||o p
RegardingObjectId|Regarding|Lookup|N||0 38 19 1z 3e 20 2b 23 2m
AbsoluteURL|Absolute URL|String|N|2000|
LocationType|Location Type|Picklist|N||
RelativeUrl|Relative URL|String|N|255|
SharePointSiteId|SharePoint Site ID|Uniqueidentifier|S||
ParentSite|Parent Site|Lookup|N||p
IsDefault|Default Site|Boolean|N||
IsGridPresent|List component is installed|Boolean|N||
QueueId|Queue|Uniqueidentifier|S||
Name|Name|String|A|200|
BusinessUnitId|Business Unit|Lookup|N||4
PrimaryUserId|Owner (deprecated)|Lookup|N||2
StatusCode|Status Reason|Status|S||
EMailAddress|Incoming Email|String|N|100|
EmailRouterAccessApproval|Primary Email Status|Picklist|S||
IgnoreUnsolicitedEmail|Convert To Email Activities|Boolean|N||
QueueItemId|Queue Item|Uniqueidentifier|S||
Title|Title|String|N|300|
ObjectId|Object|Lookup|A||6 a 2s 2t c e 30 19 d 3e 9 b f g 8
QueueId|Queue|Lookup|A||q
WorkerId|Worked By|Lookup|N||2 3
OwningBusinessUnit|Owning Business Unit|Lookup|A||4
OwningUser|Owning User|Lookup|A||2
EnteredOn|Entered Queue|DateTime|N||
ObjectTypeCode|Type|Picklist|N||
WorkerIdModifiedOn|Worked On|DateTime|N||
QueueMembershipId||Uniqueidentifier|S||
QueueId||Uniqueidentifier|S||
SystemUserId||Uniqueidentifier|S||
TerritoryId|Territory|Uniqueidentifier|S||
Name|Territory Name|String|S|200|
ManagerId|Manager|Lookup|N||2
OrganizationId|Organization Id|Lookup|S||5
TransactionCurrencyId|Transaction Currency|Uniqueidentifier|S||
CurrencyName|Currency Name|String|S|100|
CurrencySymbol|Currency Symbol|String|S|10|
ISOCurrencyCode|Currency Code|String|S|5|
ExchangeRate|Exchange Rate|Decimal|S||
CurrencyPrecision|Currency Precision|Integer|S||
SubjectId|Subject|Uniqueidentifier|S||
Title|Title|String|N|500|
ParentSubject|Parent Subject|Lookup|N||v
FeatureMask|Feature Mask|Integer|N||
OverriddenCreatedOn|Record Created On|DateTime|N||
CreatedByExternalPartyName||String|N|100|
CreatedByExternalPartyYomiName||String|N|100|
CreatedByName||String|N|100|
ReportId|Report|Uniqueidentifier|S||
Name|Name|String|S|425|
ParentReportId|Parent Report|Lookup|N||w
Description|Description|String|N|256|
BodyUrl|Linked Report URL|String|N|200|
LanguageCode|Language|Integer|A||
ReportTypeCode|Report Type|Picklist|A||
RoleId|Role|Uniqueidentifier|S||
CreatedOnBehalfBy|Created By Impersonator|Lookup|N||2
ParentRoleId|Parent Role|Lookup|N||x
ParentRootRoleId|Parent Root Role|Lookup|S||x
BusinessUnitIdName||String|S|100|
ComponentState|Component State|Picklist|S||
CreatedByYomiName||String|N|100|
CreatedOnBehalfByName||String|N|100|
RolePrivilegeId||Uniqueidentifier|S||
PrivilegeDepthMask||Integer|S||
IsManaged||Boolean|S||
OverwriteTime|Record Overwrite Time|DateTime|S||
PrivilegeId||Uniqueidentifier|S||
RoleId||Uniqueidentifier|S||
RolePrivilegeIdUnique||Uniqueidentifier|S||
SolutionId|Solution|Uniqueidentifier|S||
SupportingSolutionId|Solution|Uniqueidentifier|N||
Name||String|N|100|
AccessRight||Integer|N||
CanBeBasic||Boolean|N||
CanBeDeep||Boolean|N||
CanBeEntityReference||Boolean|N||
CanBeGlobal||Boolean|N||
CanBeLocal||Boolean|N||
CanBeParentEntityReference||Boolean|N||
IntroducedVersion|Introduced Version|String|N|48|
PrivilegeRowId|App Module Unique Id|Uniqueidentifier|S||
SystemUserRoleId||Uniqueidentifier|S||
TeamRoleId||Uniqueidentifier|S||
TeamId||Uniqueidentifier|S||
TeamMembershipId||Uniqueidentifier|S||
FieldSecurityProfileId|Field Security Profile|Uniqueidentifier|S||
CreatedOnBehalfByYomiName||String|N|100|
FieldSecurityProfileIdUnique|Field Security Profile|Uniqueidentifier|S||
FieldPermissionId|Field Permission|Uniqueidentifier|S||
FieldSecurityProfileId|Profile|Lookup|S||13
CanCreate|Can create the attribute|Picklist|S||
CanRead|Can Read the attribute|Picklist|S||
CanUpdate|Can Update the attribute|Picklist|S||
AttributeLogicalName|Name of the attribute for which this privilege is defined|String|S|50|
EntityName|Name of the Entity for which this privilege is defined|EntityName|S||
FieldPermissionIdUnique|Field Permission|Uniqueidentifier|S||
IsManaged|Is Managed|Boolean|S||
SystemUserProfileId||Uniqueidentifier|S||
FieldSecurityProfileId||Uniqueidentifier|S||
TeamProfileId||Uniqueidentifier|S||
SolutionId|Solution Identifier|Uniqueidentifier|S||
FriendlyName|Display Name|String|S|256|
PublisherId|Publisher|Lookup|S||18
ParentSolutionId|Parent Solution|Lookup|N||17
Description|Description|String|N|2000|
UniqueName|Name|String|S|65|
Version|Version|String|S|256|
IsManaged|Package Type|Boolean|N||
PublisherId|Publisher Identifier|Uniqueidentifier|S||
Address1_City|City|String|N|80|
Address1_Country|Country/Region|String|N|80|
Address1_Fax|Address 1: Fax|String|N|50|
Address1_Latitude|Address 1: Latitude|Double|N||
knowledgearticleId|Knowledge Article|Uniqueidentifier|S||
Title|Title|String|S|4000|
ParentArticleContentId|Parent Article Content Id|Lookup|N||19
PreviousArticleContentId|Previous Article Content ID|Lookup|N||19
primaryauthorid|Primary Author Id|Lookup|N||2
RootArticleId|Root Article Id|Lookup|N||19
stageid|Stage Id|Uniqueidentifier|N||1s
SubjectId|Subject|Lookup|N||v
Description|Description|String|N|155|
ExchangeRate|ExchangeRate|Decimal|N||
ArticlePublicNumber|Article Public Number|String|S|4000|
ExpirationDate|Expiration Date|DateTime|N||
ExpiredReviewOptions|Expired Review Options|Picklist|N||
KnowledgeArticleIncidentId|KnowledgeArticle Incident|Uniqueidentifier|S||
KnowledgeArticleIdName||String|N|100|
IncidentId|Incident|Lookup|N||30
KnowledgeArticleId|Knowledge Article|Lookup|N||19
statecode|Status|State|S||
statuscode|Status Reason|Status|N||
CreatedOn|Created On|DateTime|S||
IsSentToCustomer|Sent To Customer|Boolean|A||
KnowledgeUsage|Knowledge Usage|Picklist|N||
CategoryId|Category ID|Uniqueidentifier|S||
Title|Title|String|S|155|
ParentCategoryId|Parent Category|Lookup|N||1b
CreatedOn|Record Created On|DateTime|N||
CategoryNumber|Category Number|String|S|4000|
SequenceNumber|Display Order|Integer|N||
KnowledgeArticleCategoryId||Uniqueidentifier|S||
CategoryId||Uniqueidentifier|S||
KnowledgeArticleId||Uniqueidentifier|S||
FeedbackId|Feedback|Uniqueidentifier|S||
CreatedByContact|Created By (Contact)|Lookup|N||1
CreatedOnBehalfByContact|Created OnBelhalfBy (Contact)|Lookup|N||1
RegardingObjectId|Regarding|Lookup|N||1 1d 19
ClosedBy|Closed By|Lookup|N||2
Comments|Comments|Memo|N|2000|
MaxRating|Maximum Rating|Integer|N||
MinRating|Minimum Rating|Integer|N||
Rating|Rating|Integer|N||
GoalId|Goal|Uniqueidentifier|S||
Title|Name|String|A|100|
GoalOwnerId|Goal Owner|Lookup|A||2 3
GoalWithErrorId|Goal With Error|Lookup|N||1e
MetricId|Goal Metric|Lookup|A||1f
OwnerId|Manager|Owner|S||2
ParentGoalId|Parent Goal|Lookup|N||1e
RollUpQueryActualDecimalId|Rollup Query - Actual(Decimal)|Lookup|N||1g
RollupQueryActualIntegerId|Rollup Query - Actual(Integer)|Lookup|N||1g
RollUpQueryActualMoneyId|Rollup Query - Actual(Money)|Lookup|N||1g
RollUpQueryCustomDecimalId|Rollup Query - Custom Rollup Field (Decimal)|Lookup|N||1g
RollUpQueryCustomIntegerId|Rollup Query - Custom Rollup Field (Integer)|Lookup|N||1g
RollUpQueryCustomMoneyId|Rollup Query - Custom Rollup Field (Money)|Lookup|N||1g
RollUpQueryInprogressDecimalId|Rollup Query - In-progress(Decimal)|Lookup|N||1g
RollUpQueryInprogressIntegerId|Rollup Query - In-progress(Integer)|Lookup|N||1g
RollUpQueryInprogressMoneyId|Rollup Query - In-progress(Money)|Lookup|N||1g
ActualDecimal|Actual (Decimal)|Decimal|N||
ActualInteger|Actual (Integer)|Integer|N||
ActualMoney|Actual (Money)|Money|N||
ConsiderOnlyGoalOwnersRecords|Record Set for Rollup|Boolean|S||
MetricId|Goal Metric|Uniqueidentifier|S||
Name|Name|String|A|100|
OrganizationId|Organization Id|Lookup|N||5
AmountDataType|Amount Data Type|Picklist|N||
IsAmount|Metric Type|Boolean|A||
IsStretchTracked|Track Stretch Target|Boolean|N||
GoalRollupQueryId|Goal Rollup Query|Uniqueidentifier|S||
QueryEntityType|Entity Type|EntityName|A||
PositionId|Position|Uniqueidentifier|S||
ParentPositionId|Parent Position|Lookup|N||1h
Description|Description|String|N|100|
MailboxId|Mailbox|Uniqueidentifier|S||
Name|Name|String|S|200|
EmailServerProfile|Server Profile|Lookup|N||1j
RegardingObjectId|Regarding|Lookup|N||q 2
ACTDeliveryMethod|Appointments, Contacts, and Tasks|Picklist|N||
ACTStatus|Appointments, Contacts, and Tasks Status|Picklist|N||
AllowEmailConnectorToUseCredentials|Allow to Use Credentials for Email Processing|Boolean|N||
EmailAddress|Email Address|String|N|100|
EnabledForACT|Enabled For Appointments, Contacts, And Tasks|Boolean|S||
EmailServerProfileId|EmailServerProfile|Uniqueidentifier|S||
EncodingCodePage|Encoding Code Page|String|N|100|
ExchangeOnlineTenantId|Exchange Online Tenant Id|String|N|36|
ExchangeVersion|Exchange Version|Picklist|N||
IncomingAuthenticationProtocol|Incoming Authentication Protocol|Picklist|N||
RelationshipRoleId|Relationship Role|Uniqueidentifier|S||
Description|Description|String|N|500|
RelationshipRoleMapId||Uniqueidentifier|S||
RelationshipRoleId||Lookup|S||1k
CreatedBy||Lookup|N||2
ModifiedBy||Lookup|N||2
CreatedOn||DateTime|N||
ModifiedOn||DateTime|N||
AssociateObjectTypeCode||EntityName|S||
PrimaryObjectTypeCode||EntityName|S||
ModifiedByName||String|N|100|
CustomerRelationshipId|Customer Relationship|Uniqueidentifier|S||
CustomerRoleIdName||String|S|100|
ConverseRelationshipId|Converse Relationship|Lookup|N||1m
CustomerId|Party 1|Customer|S||0 1
CustomerRoleId|Role 1|Lookup|N||1k
PartnerId|Party 2|Customer|S||0 1
PartnerRoleId|Role 2|Lookup|N||1k
CustomerRoleDescription|Description 1|Memo|N|2000|
PartnerRoleDescription|Description 2|Memo|N|2000|
CustomerIdType|Party 1 Type|EntityName|A||
OwnerIdType||EntityName|S||
PartnerIdType|Party 2 Type|EntityName|A||
CustomerOpportunityRoleId|Opportunity Relationship|Uniqueidentifier|S||
OpportunityRoleIdName||String|S|100|
CustomerId|Customer|Customer|S||0 1
OpportunityId|Opportunity|Lookup|S||20
OpportunityRoleId|Customer Role|Lookup|N||1k
CustomerIdType|Customer Type|EntityName|A||
TimeZoneRuleVersionNumber|Time Zone Rule Version Number|Integer|N||
UTCConversionTimeZoneCode|UTC Conversion Time Zone Code|Integer|N||
SLAId|SLA|Uniqueidentifier|S||
BusinessHoursId|Business Hours|Lookup|N||1y
OwnerId|Owner|Owner|S||2
WorkflowId|Workflow ID|Lookup|N||1r
IsDefault|Is Default|Boolean|N||
AllowPauseResume|Allow Pause and Resume|Boolean|S||
ApplicableFrom|Applicable From|String|S|100|
SLAItemId|SLA Item|Uniqueidentifier|S||
SLAId|SLA|Lookup|S||1o
FailureAfter|Failure After|Integer|N||
RelatedField|Related Case Field|String|N|100|
SequenceNumber|Sequence|Integer|N||
WarnAfter|Warn After|Integer|N||
SLAKPIInstanceId|SLA KPI InstanceId|Uniqueidentifier|S||
Regarding|Regarding|Lookup|N||0 6 a 1 c e 30 29 1z d 20 9 23 26 f g 8
ComputedFailureTime|Computed Failure Time|DateTime|N||
ComputedWarningTime|Computed Warning Time|DateTime|N||
FailureTime|Failure Time|DateTime|N||
Status|Status|Picklist|N||
SucceededOn|Succeeded On|DateTime|N||
WorkflowId|Process|Uniqueidentifier|S||
Name|Process Name|String|S|100|
ActiveWorkflowId|Active Process ID|Lookup|N||1r
ParentWorkflowId|Parent Process ID|Lookup|N||1r
Description|Description|Memo|N|100000|
BusinessProcessType|Business Process Type|Picklist|N||
Category|Category|Picklist|S||
IsTransacted|Is Transacted|Boolean|N||
LanguageCode|Language|Integer|N||
ProcessStageId|Process Stage|Uniqueidentifier|S||
StageName|Process Stage Name|String|S|100|
ProcessId|Process|Lookup|S||1r
StageCategory|Stage Category|Picklist|N||
PrimaryEntityTypeCode|Primary Entity|EntityName|S||
ClientData|Client Data|Memo|N|1073741823|
OwningBusinessUnit|Owning Business Unit|Uniqueidentifier|A||
ProcessIdName||String|N|100|
AsyncOperationId|System Job|Uniqueidentifier|S||
Name|System Job Name|String|N|256|
RegardingObjectId|Regarding|Lookup|N||0 2u 6 i a 3c 3d 4 1y 2r 2s 2t 2i 2j 2o j k 1 2y 2v 2x 2w 32 33 n 1n 1m 2f 2e c 1j 34 35 36 37 3b e 1e 1g 30 31 29 2a 38 19 1a 1z 2k 2z d 2p 2q 1i 1f 3f 3e 20 22 2l 21 28 5 9 1h 2d z 2b 2c q r 23 25 24 b 1k 1l w x 2m 2n 26 27 39 f o p 3a 1o g h v 2 8 3 t u 2g 2h
WorkflowActivationId|Workflow Activation Id|Lookup|N||1r
CreatedBy|Created By|Lookup|S||2
ModifiedBy|Modified By|Lookup|S||2
OwningBusinessUnit|Owning Business Unit|Lookup|S||4
FriendlyMessage|Friendly message|Memo|N|100000|
MessageName|Message Name|String|N|160|
OperationType|System Job Type|Picklist|N||
PostponeUntil|Postpone Until|DateTime|N||
CompletedOn|Completed On|DateTime|N||
ErrorCode|Error Code|Integer|N||
BulkDeleteFailureId|Bulk Deletion Failure|Uniqueidentifier|S||
AsyncOperationId|System Job|Lookup|A||1t
RegardingObjectId|Name|Lookup|N||0 2u 6 i a 3c 3d 4 1y 2r 2s 2t 2i 2j 2o 1 2y 2v 2x 2w 32 33 n 1n 1m 2f 2e c 1j 34 35 36 37 3b e 30 31 29 2a 38 19 1a 1z 2k 2z d 2p 2q 3f 3e 20 22 2l 21 28 5 9 2d z 2b 2c q r 23 25 24 b 1k 1l x 2m 2n 26 27 39 f 3a 1o g v 2 8 3 t 2g 2h
ErrorDescription|Error Description|String|N|512|
ErrorNumber|Error Code|Integer|N||
RegardingObjectIdYomiName||String|N|160|
OrderedQueryIndex|Index|Integer|N||
OwningUser|Owning User|Uniqueidentifier|A||
RegardingObjectIdName||String|N|256|
RegardingObjectTypeCode||EntityName|N||
UserEntityInstanceDataId||Uniqueidentifier|S||
ObjectId|Object Id|Lookup|S||0 2u 7 i a 1t 3c 3d 1u 1y 2r 2s 2t 2i 2j 2o j k l m 1 2y 2v 2x 2w 32 33 n 1n 1m 2f 2e 1w 1x c 34 35 36 37 3b e 14 13 1e 1g 30 31 29 2a 38 19 1a 1z 2k 2z d 2p 2q 1i 1f 3f 3e 20 22 2l 21 28 5 9 2d z 2b 2c 18 q r 23 25 24 b 1k 1l w x 2m 2n 26 27 39 f o p 3a 1o g 17 v 2 8 3 12 t u 2g 2h 1r
OwningTeam|Owning Team|Lookup|S||3
OwningUser|Owning User|Lookup|S||2
CommonEnd|Common end date|DateTime|N||
CommonStart|Common start date|DateTime|N||
DueDate|Due Date|DateTime|N||
FlagDueBy|Flag due by|DateTime|N||
FlagRequest|Flag Request|String|N|20|
PersonalCategories|personal categories|String|N|2000|
ReminderTime|Reminder time|DateTime|N||
StartTime|Start Time|DateTime|N||
ToDoOrdinalDate|To Do Primary Sort Date|DateTime|N||
DuplicateRuleId|Duplicate Detection Rule|Uniqueidentifier|S||
Name|Rule Name|String|S|160|
OwningBusinessUnit||Lookup|N||4
ExcludeInactiveRecords|Exclude Inactive Records|Boolean|N||
IsCaseSensitive|Case Sensitive|Boolean|N||
BaseEntityTypeCode|Base Record Type|Picklist|S||
MatchingEntityTypeCode|Matching Record Type|Picklist|S||
DuplicateRuleConditionId|Duplicate Rule Condition|Uniqueidentifier|S||
RegardingObjectId|Regarding|Lookup|N||1w
ModifiedOn|Modified On|DateTime|S||
BaseAttributeName|Base Field|String|S|50|
IgnoreBlankValues|Ignore Blank Values|Boolean|N||
MatchingAttributeName|Matching Field|String|N|50|
OperatorCode|Operator Code|Picklist|N||
OperatorParam|Operator Parameter|Integer|N||
CalendarId|Calendar|Uniqueidentifier|S||
Name|Name|String|N|160|
HolidayScheduleCalendarId|Holiday Schedule CalendarId|Lookup|N||1y
Type|Calendar type|Picklist|S||
IsShared|Is Shared|Boolean|S||
PrimaryUserId|Primary User|Uniqueidentifier|A||
LeadId|Lead|Uniqueidentifier|S||
FullName|Name|String|N|160|
CampaignId|Source Campaign|Lookup|N||2r
CustomerId|Customer|Customer|N||0 1
OriginatingCaseId|Originating Case|Lookup|N||30
ParentAccountId|Parent Account for lead|Lookup|N||0
ParentContactId|Parent Contact for lead|Lookup|N||1
QualifyingOpportunityId|Qualifying Opportunity|Lookup|N||20
RelatedObjectId|Related Campaign Response|Lookup|N||2t
StageId|Stage Id|Uniqueidentifier|N||1s
ContactId|Contact|Lookup|N||1
MasterId|Master ID|Lookup|N||1z
Subject|Topic|String|A|300|
EstimatedValue|Est. Value (deprecated)|Double|N||
EstimatedCloseDate|Est. Close Date|DateTime|N||
OpportunityId|Opportunity|Uniqueidentifier|S||
Name|Topic|String|A|300|
CustomerId|Potential Customer|Customer|A||0 1
msdyn_AccountManagerId|Account Manager|Lookup|R||2
ParentAccountId|Account|Lookup|N||0
ParentContactId|Contact|Lookup|N||1
PriceLevelId|Price List|Lookup|N||2d
TransactionCurrencyId|Currency|Lookup|A||u
AccountId||Lookup|N||0
ContactId||Lookup|N||1
EstimatedValue|Est. Revenue|Money|N||
ActualValue|Actual Revenue|Money|N||
TotalAmount|Total Amount|Money|N||
OpportunityProductId|Opportunity Product|Uniqueidentifier|S||
ProductIdName||String|N|100|
msdyn_pricelist|Price List|Lookup|N||2d
msdyn_serviceaccount|Service Account|Lookup|N||0
ParentBundleId|Parent Bundle|Uniqueidentifier|N||21
ProductId|Existing Product|Lookup|N||2b
UoMId|Unit|Lookup|N||2g
Quantity|Quantity|Decimal|A||
PricePerUnit|Price Per Unit|Money|N||
BaseAmount|Amount|Money|N||
ExtendedAmount|Extended Amount|Money|N||
IsPriceOverridden|Price Overridden|Boolean|N||
ActivityId|Opportunity Close|Uniqueidentifier|S||6
CompetitorId|Competitor|Lookup|N||2i
OpportunityId|Opportunity|Lookup|A||20
RegardingObjectId|Regarding|Lookup|N||0 3d 2r 2s 34 37 30 19 1z 20 3a
QuoteId|Quote|Uniqueidentifier|S||
Name|Name|String|A|300|
msdyn_Account|Potential Customer|Lookup|N||0
OpportunityId|Opportunity|Lookup|N||20
PriceLevelId|Price List|Lookup|A||2d
QuoteNumber|Quote ID|String|S|100|
BillTo_City|Bill To City|String|N|80|
QuoteDetailId|Quote Product|Uniqueidentifier|S||
msdyn_PriceList|Services Price List|Lookup|N||2d
msdyn_ServiceAccount|Service Account|Lookup|N||0
ParentBundleId|Parent Bundle|Uniqueidentifier|N||24
QuoteId|Quote|Lookup|S||23
SalesRepId|Salesperson|Lookup|N||2
ActivityId|Quote Close|Uniqueidentifier|S||6
QuoteId|Quote|Lookup|N||23
RegardingObjectId|Regarding|Lookup|N||0 3d 2r 2s 34 37 30 19 1z 20 23 3a
QuoteNumber|Quote Number|String|N|100|
SalesOrderId|Order|Uniqueidentifier|S||
OrderNumber|Order ID|String|S|100|
SalesOrderDetailId|Order Product|Uniqueidentifier|S||
ParentBundleId|Parent Bundle|Uniqueidentifier|N||27
SalesOrderId|Order|Lookup|S||26
IsCopied|Copied|Boolean|N||
ActivityId|Order Close|Uniqueidentifier|S||6
SalesOrderId|Order|Lookup|N||26
OrderNumber|Order Number|String|N|100|
InvoiceId|Invoice|Uniqueidentifier|S||
SalesOrderId|Contract|Lookup|N||26
InvoiceNumber|Invoice ID|String|S|100|
InvoiceDetailId|Invoice Product|Uniqueidentifier|S||
InvoiceId|Invoice ID|Lookup|S||29
msdyn_Currency|Currency|Lookup|N||u
msdyn_WorkOrderId|Work Order|Lookup|N||3e
ParentBundleId|Parent Bundle|Uniqueidentifier|N||2a
ActualDeliveryOn|Delivered On|DateTime|N||
ProductId|Product|Uniqueidentifier|S||
DefaultUoMId|Default Unit|Lookup|A||2g
DefaultUoMScheduleId|Unit Group|Lookup|A||2h
msdyn_DefaultVendor|Default Vendor|Lookup|N||0
ParentProductId|Parent|Lookup|N||2b
PriceLevelId|Default Price List|Lookup|R||2d
ProductNumber|Product ID|String|S|100|
CurrentCost|Current Cost|Money|N||
IsKit|Is Kit|Boolean|N||
ProductPriceLevelId|Product Price List|Uniqueidentifier|S||
DiscountTypeId|Discount List|Lookup|N||2e
PriceLevelId|Price List|Lookup|S||2d
ProductId|Product|Lookup|S||2b
UoMId|Unit|Lookup|A||2g
UoMScheduleId|Unit Schedule ID|Lookup|N||2h
Amount_Base|Amount (Base)|Money|N||
RoundingOptionAmount_Base|Rounding Amount (Base)|Money|N||
PriceLevelId|Price List|Uniqueidentifier|S||
msdyn_CopiedFromPriceLevel|Copied From|Lookup|N||2d
msdyn_TimeUnit|Time Unit|Lookup|N||2g
BeginDate|Start Date|DateTime|N||
EndDate|End Date|DateTime|N||
msdyn_BreakHoursBillable|Break Hours Billable|Boolean|N||
DiscountTypeId|Discount List|Uniqueidentifier|S||
DiscountId|Discount|Uniqueidentifier|S||
Name|name|String|A|100|
DiscountTypeId|Discount Type|Lookup|S||2e
UoMId|Unit|Uniqueidentifier|S||
BaseUoM|Base Unit|Lookup|A||2g
UoMScheduleId|Unit Schedule|Lookup|S||2h
BaseUoMName||String|S|100|
UoMScheduleId|Unit Group|Uniqueidentifier|S||
CompetitorId|Competitor|Uniqueidentifier|S||
CompetitorProductId||Uniqueidentifier|S||
CompetitorId||Uniqueidentifier|S||
ProductId||Uniqueidentifier|S||
LeadCompetitorId||Uniqueidentifier|S||
LeadId||Uniqueidentifier|S||
OpportunityCompetitorId||Uniqueidentifier|S||
OpportunityId||Uniqueidentifier|S||
SalesLiteratureId|Sales Literature|Uniqueidentifier|S||
Name|Title|String|A|100|
EmployeeContactId|Employee Contact|Lookup|N||2
SubjectId|Subject|Lookup|A||v
IsCustomerViewable|Customer Viewable|Boolean|N||
KeyWords|Key Words|Memo|N|100000|
LiteratureTypeCode|Type|Picklist|N||
SalesLiteratureItemId|Sales Literature Item|Uniqueidentifier|S||
Title|Title|String|A|200|
SalesLiteratureId|Sales Literature|Lookup|S||2m
Abstract|Abstract|Memo|N|100000|
AttachedDocumentUrl|Attached Document URL|String|N|500|
AuthorName|Author Name|String|N|500|
DocumentBody||String|N|1073741823|
FileTypeCode|File Type|Picklist|N||
CompetitorSalesLiteratureId||Uniqueidentifier|S||
SalesLiteratureId||Uniqueidentifier|S||
ListId|List|Uniqueidentifier|S||
ListName|Name|String|S|128|
Cost|Cost|Money|N||
CreatedFromCode|Marketing List Member Type|Picklist|S||
DoNotSendOnOptOut|Exclude Members Who Opt Out|Boolean|N||
ListMemberId||Uniqueidentifier|S||
EntityId|Entity|Lookup|S||0 1 1z
ListId|Marketing List|Lookup|S||2p
EntityIdTypeCode|Regarding Object Type|EntityName|N||
EntityType||EntityName|S||
CampaignId|Campaign|Uniqueidentifier|S||
Name|Name|String|S|128|
PriceListId|Price List|Lookup|N||2d
ActualEnd|Actual End Date|DateTime|N||
ActualStart|Actual Start Date|DateTime|N||
BudgetedCost|Budget Allocated|Money|N||
ActivityId|Campaign Activity|Uniqueidentifier|S||6
BCC|BCC|PartyList|N||0 1 2
CC|CC|PartyList|N||0 1 2
from|From|PartyList|N||0 1 q 2
OptionalAttendees|Optional Attendees|PartyList|N||0 1 2
RegardingObjectId|Parent Campaign|Lookup|A||2r 0 3d 19 1z
RequiredAttendees|Required Attendees|PartyList|N||0 1 2
Resources|Resources|PartyList|N||2
To|To|PartyList|N||0 1 2
ActivityId|Campaign Response|Uniqueidentifier|S||6
Customer|Customer|PartyList|N||0 1 1z
OriginatingActivityId|Originating Activity|Lookup|N||a c e d 9 6 31 22 28 25 b f
Partner|Outsource Vendor|PartyList|N||0 1
RegardingObjectId|Parent Campaign|Lookup|A||2r 0 3d 2s 1 19 1z
ScheduledEnd|Close By|DateTime|N||
FirstName|First Name|String|N|50|
LastName|Last Name|String|N|50|
AccountLeadId||Uniqueidentifier|S||
AccountId||Uniqueidentifier|S||
ContactLeadId||Uniqueidentifier|S||
ContactId||Uniqueidentifier|S||
ContactQuoteId||Uniqueidentifier|S||
QuoteId||Uniqueidentifier|S||
ContactOrderId||Uniqueidentifier|S||
SalesOrderId||Uniqueidentifier|S||
ContactInvoiceId||Uniqueidentifier|S||
InvoiceId||Uniqueidentifier|S||
LeadProductId||Uniqueidentifier|S||
IncidentId|Case|Uniqueidentifier|S||
Title|Case Title|String|A|200|
ContractDetailId|Contract Line|Lookup|N||33
ContractId|Contract|Lookup|N||32
EntitlementId|Entitlement|Lookup|N||34
ExistingCase|Existing Case|Lookup|N||30
FirstResponseByKPIId|First Response By KPI|Lookup|N||1q
KbArticleId|Knowledge Base Article|Lookup|N||38
MasterId|Master Case|Lookup|N||30
ParentCaseId|Parent Case|Lookup|N||30
PrimaryContactId|Contact|Lookup|N||1
ProductId|Product|Lookup|N||2b
ResolveByKPIId|Resolve By KPI|Lookup|N||1q
ResponsibleContactId|Responsible Contact|Lookup|N||1
SocialProfileId|Social Profile|Lookup|N||h
TicketNumber|Case Number|String|N|100|
ActivitiesComplete|Activities Complete|Boolean|N||
ActivityId|Case Resolution|Uniqueidentifier|S||6
IncidentId|Case|Lookup|N||30
RegardingObjectId|Regarding|Lookup|N||0 3d 2r 2s 34 37 19 1z
ContractId|Contract|Uniqueidentifier|S||
Title|Contract Name|String|A|100|
BillingCustomerId|Bill To Customer|Customer|S||0 1
BillToAddress|Bill To Address|Lookup|N||n
OriginatingContract|Originating Contract|Lookup|N||32
ServiceAddress|Contract Address|Lookup|N||n
BillingAccountId|Billing Account|Lookup|N||0
BillingContactId|Billing Contact|Lookup|N||1
ActiveOn|Contract Start Date|DateTime|S||
BillingEndOn|Billing End Date|DateTime|N||
BillingFrequencyCode|Billing Frequency|Picklist|N||
BillingStartOn|Billing Start Date|DateTime|N||
ContractDetailId|Contract Line|Uniqueidentifier|S||
Title|Title|String|A|500|
ContractId|Contract|Lookup|S||32
ServiceAddress|Location|Lookup|N||n
UoMScheduleId|Unit Schedule|Lookup|N||2h
ActiveOn|Start Date|DateTime|S||
Discount|Discount|Money|N||
DiscountPercentage|Discount (%)|Decimal|N||
ExpiresOn|End Date|DateTime|S||
EntitlementId|Entitlement|Uniqueidentifier|S||
Name|Entitlement Name|String|A|100|
EntitlementTemplateId|Entitlement Template|Lookup|N||37
StateCode|Status|State|N||
StatusCode|Status Code|Status|N||
IsDefault|Is Default|Boolean|A||
AllocationTypeCode|Allocation Type|Picklist|A||
DecreaseRemainingOn|Decrease Remaining On|Picklist|A||
EntitlementContactId||Uniqueidentifier|S||
EntitlementId||Uniqueidentifier|S||
EntitlementProductId||Uniqueidentifier|S||
EntitlementTemplateId|Entitlement Template|Uniqueidentifier|S||
Name|Entitlement Template Name|String|A|100|
AllocationTypeCode|Allocation Type|Picklist|N||
DecreaseRemainingOn|Decrease Remaining On|Picklist|N||
KbAccessLevel|KB Access Level|Picklist|N||
RestrictCaseCreation|Restrict By Entitlement Terms|Boolean|N||
KbArticleId|Article|Uniqueidentifier|S||
SubjectId|Subject|Lookup|S||v
VersionNumber|Title|BigInt|N||
ArticleXml|Article XML|Memo|N|1073741823|
ServiceId|Service|Uniqueidentifier|S||
CalendarId|Calendar|Uniqueidentifier|N||1y
AnchorOffset|Anchor Offset|Integer|A||
Duration|Duration|Integer|S||
Granularity|Granularity|String|S|100|
InitialStatusCode|Initial Status Reason|Status|S||
IsSchedulable|Status|Boolean|S||
IsVisible|Is Visible|Boolean|N||
SiteId|Site|Uniqueidentifier|S||
Address1_AddressId|Address 1: ID|Uniqueidentifier|N||
Address1_Fax|Fax|String|N|50|
EquipmentId|Facility/Equipment|Uniqueidentifier|S||
BusinessUnitId|Business Unit Id|Lookup|S||4 2
CalendarId|Calendar|Lookup|S||1y
DisplayInServiceViews|Display in Service Views|Boolean|N||
EMailAddress|Primary Email|String|N|100|
Skills|Skills|String|N|100|
TimeZoneCode|Time Zone|Integer|S||
BookableResourceId|Bookable Resource|Uniqueidentifier|S||
UserId|User|Lookup|N||2
msdyn_BookingsToDrip|Bookings To Drip|Integer|N||
msdyn_DisplayOnScheduleAssistant|Enable for Availability Search|Boolean|N||
msdyn_DisplayOnScheduleBoard|Display On Schedule Board|Boolean|A||
msdyn_EnableDripScheduling|Enable Drip Scheduling|Boolean|N||
BookableResourceBookingId|Bookable Resource Booking|Uniqueidentifier|S||
Name|Name|String|N|100|
msdyn_ResourceGroup|Resource Group|Lookup|N||3c
msdyn_WorkOrder|Work Order|Lookup|N||3e
Resource|Resource|Lookup|S||3c
BookingType|Booking Type|Picklist|S||
EndTime|End Time|DateTime|S||
msdyn_ActualArrivalTime|Actual Arrival Time|DateTime|N||
msdyn_workorderId|WO Number|Uniqueidentifier|S||
msdyn_name|Work Order Number|String|A|100|
msdyn_ClosedBy|Closed By|Lookup|N||2
msdyn_CustomerAsset|Primary Incident Customer Asset|Lookup|N||3f
msdyn_OpportunityId|Opportunity|Lookup|N||20
msdyn_ParentWorkOrder|Parent Work Order|Lookup|N||3e
msdyn_PriceList|Price List|Lookup|A||2d
msdyn_ReportedByContact|Reported By Contact|Lookup|N||1
msdyn_ServiceAccount|Service Account|Lookup|A||0
msdyn_ServiceRequest|Case|Lookup|N||30
msdyn_Address1|Address 1|String|N|250|
msdyn_Address2|Address 2|String|N|250|
msdyn_Address3|Address 3|String|N|250|
msdyn_AddressName|Address Name|String|N|250|
msdyn_customerassetId|Customer Asset|Uniqueidentifier|S||
msdyn_name|Name|String|A|100|
msdyn_Account|Account|Lookup|N||0
msdyn_MasterAsset|Master Asset|Lookup|N||3f
msdyn_ParentAsset|Parent Asset|Lookup|N||3f
msdyn_Product|Product|Lookup|N||2b
msdyn_DeviceId|Device ID|String|N|100|
msdyn_LastCommandSentTime|Last Command Sent Time|DateTime|N||
msdyn_Latitude|Latitude|Double|N||
msdyn_Longitude|Longitude|Double|N||
msdyn_RegistrationStatus|Registration Status|Picklist|N||`

/** schema name|set|name|plural|ownership|id column|name column|type code|flags|columns */
export const tableLines: string = `Account|accounts|Account|Accounts|UserOwned|accountid|name|1|m|0 1 2 3 4 5 6 7 8 9 a b c d e f g h i j k l m n o p q r s t u v w x y z
Contact|contacts|Contact|Contacts|UserOwned|contactid|fullname|2|m|10 11 12 6 7 13 9 a b d e g 14 h i 15 k l m n o 16 p q r s t u v 17 18 19 y
SystemUser|systemusers|User|Users|BusinessOwned|systemuserid|fullname|8|m|1a 1b 1c 1d 1e 1f 1g 1h e f g h i 1i k l 1j s t 1k 1l 1m 1n 1o z 1p 1q
Team|teams|Team|Teams|BusinessOwned|teamid|name|9|m|1r 1s 1t 1c 1g 1u e g h i k l 1j s t u 1v z 1p 1w 1x 1y 1z
BusinessUnit|businessunits|Business Unit|Business Units|BusinessOwned|businessunitid|name|10|m|20 21 1d 22 g h i k l 23 s t u z 24 1p 25 26 27 28
Organization|organizations|Organization|Organizations|OrganizationOwned|organizationid|name|1019|m|29 2a 2b 2c 2d h i k l s t 2e 2f 2g 2h
ActivityPointer|activitypointers|Activity|Activities|UserOwned|activityid|subject|4200|am|2i 2j 7 2k 2l d g 2m h i k l m n o 2n p 2o r 2p 2q u 2r 2s 2t z 2f
ActivityParty|activityparties|Activity Party|Activity Parties|None|activitypartyid|partyidname|135|m|2u 2v 2w 2x 2y 2z 30 31 32 33 34 35 36 37 38
Task|tasks|Task|Tasks|UserOwned|activityid|subject|4212|am|39 2j 7 2k 2l d e g h i k l m n o p 2o r s t u 2r 2s 2t z 2f
PhoneCall|phonecalls|Phone Call|Phone Calls|UserOwned|activityid|subject|4210|am|3a 2j 3b 7 2k 2l d e 3c g h i k l m n o p 2o r s t u 2r 3d 2t z 2f
Appointment|appointments|Appointment|Appointments|UserOwned|activityid|subject|4201|am|3e 2j 3f 3g 7 2k 3h 2l d e g h i k l m n o 3i p q r s t u 3j 3k 2t z 2f
RecurringAppointmentMaster|recurringappointmentmasters|Recurring Appointment|Recurring Appointments|UserOwned|activityid|subject|4251|am|3l 2j 3f 3g 7 2k 3m 2l e g h i 3n k l m n o q r s t u 3o 3p 2t z 31
Email|emails|Email|Email Messages|UserOwned|activityid|subject|4202|am|3q 3r 3s 3t 3u 7 3v 3w 2l d e 3x g h i 3y k l m n o 2n 3z p 2o r s t 40 2r 2s 2t z 2f
Letter|letters|Letter|Letters|UserOwned|activityid|subject|4207|am|41 2j 42 43 44 7 2k 2l d e 45 g h i k l m n o p 2o r s t u 2r 2s 2t z 2f
Fax|faxes|Fax|Faxes|UserOwned|activityid|subject|4204|am|46 2j 47 7 2k 2l d e 48 g h i k l m n o p 2o r s t u 2r 2s 2t z 2f
ServiceAppointment|serviceappointments|Service Activity|Service Activities|UserOwned|activityid|subject|4214|am|49 2j 4a 4b 4c 4d 4e 3g 7 4f 2k 4g 4h 4i 1h d 4j g h i k l m n o 2n p q r 2p 2q u 4k 4l 2t z 2f
SocialActivity|socialactivities|Social Activity|Social Activities|UserOwned|activityid|subject|4216|am|4m 3r 4d 7 4n 4o 4p 3w 4h 2l d 4j g h i k l m n o p q r 4q 2q 4r 2r 2s 2t z 2f
SocialProfile|socialprofiles|Social Profile|Social Profiles|UserOwned|socialprofileid|profilename|99|m|4s 4t 4u 7 g h i k l m n o q r s t z 2f 4v 4w 4x 4y
Annotation|annotations|Note|Notes|UserOwned|annotationid|subject|5|m|4z 50 51 7 h i k l m n o s t y 2f 52 53 54 55 56 57
Connection|connections|Connection|Connections|UserOwned|connectionid|name|3234|m|58 59 7 5a 5b 5c 5d g h i k l m n o 5e q r s t u z 2f 5f 5g 5h
ConnectionRole|connectionroles|Connection Role|Connection Roles|OrganizationOwned|connectionroleid|name|3231|m|5i 5j h i k l 23 q r s t 5k 2f 5l
ConnectionRoleAssociation|connectionroleassociations|||None|connectionroleassociationid||3232|im|5m 31 5n 5o
ConnectionRoleObjectTypeCode|connectionroleobjecttypecodes|Connection Role Object Type Code|Connection Role Object Type Codes|None|connectionroleobjecttypecodeid||3233|m|5p 5q 31 5r 5s 29
CustomerAddress|customeraddresses|Address|Addresses|None|customeraddressid|name|1071|m|5t 5u 5v g h i k l 2y m 5w s t w z 2f 5x 5y 5z 60 61
SharePointDocumentLocation|sharepointdocumentlocations|Document Location|Document Locations|UserOwned|sharepointdocumentlocationid|name|9508|m|62 21 7 63 64 h i k l m n o g q r s t u z 31 65 66 67
SharePointSite|sharepointsites|SharePoint Site|SharePoint Sites|UserOwned|sharepointsiteid|name|9502|m|68 21 7 69 h i k l m n o g q r s t u 6a z 31 65 6b
Queue|queues|Queue|Queues|UserOwned|queueid|name|2020|m|6c 6d 6e 7 6f g h i 1i k l 23 m n o q 6g s t u z 2f 6h 6i 6j
QueueItem|queueitems|Queue Item|Queue Items|None|queueitemid|title|2029|m|6k 6l 6m 6n g 6o h i k l 23 2y 6p 6q q 6g s t z 2f 6r 6s 6t
QueueMembership|queuememberships|||None|queuemembershipid||1213|im|6u 31 6v 6w
Territory|territories|Territory|Territories|OrganizationOwned|territoryid|name|2013|m|6x 6y 6z g h i k l 70 s t u z 2f
TransactionCurrency|transactioncurrencies|Currency|Currencies|OrganizationOwned|transactioncurrencyid|currencyname|9105|m|71 72 h i k l 23 q r s t 73 74 75 2f 76
Subject|subjects|Subject|Subjects|OrganizationOwned|subjectid|title|129|m|77 78 79 h i k l 23 s t u 2f 7a 54 7b 7c 7d 7e
Report|reports|Report|Reports|UserOwned|reportid|name|9100|m|7f 7g 7 7h h i k l m n o s t 7i 2f 7j 7k 7l
Role|roles|Security Role|Security Roles|BusinessOwned|roleid|name|1036|m|7m 5j 1c h 7n k l 1j 7o 7p s t 1p 54 7b 7q 7r 7e 7s 7t
RolePrivileges|roleprivilegescollection|||None|roleprivilegeid||12|im|7u 31 7v 7r 7w 7x 7y 7z 80 81 82
Privilege|privileges|Privilege|Privileges|None|privilegeid|name|1023|m|7y 83 31 84 85 86 87 88 89 8a 8b 8c
SystemUserRoles|systemuserrolescollection|||None|systemuserroleid||15|im|8d 31 7z 6w
TeamRoles|teamrolescollection|||None|teamroleid||40|im|8e 31 7z 8f
TeamMembership|teammemberships|||None|teammembershipid||23|im|8g 31 6w 8f
FieldSecurityProfile|fieldsecurityprofiles|Field Security Profile|Field Security Profiles|OrganizationOwned|fieldsecurityprofileid|name|1200|m|8h 5j h 7n k l 23 s t u 31 7r 7e 7s 7t 8i 8j
FieldPermission|fieldpermissions|Field Permission|Field Permissions|None|fieldpermissionid||1201|m|8k 8l 31 8m 8n 8o 8p 8q 7r 8r 8s 7x
SystemUserProfiles|systemuserprofilescollection|||None|systemuserprofileid||1202|im|8t 31 8u 6w
TeamProfiles|teamprofilescollection|Team Profiles|Team Profiles|None|teamprofileid||1203|im|8v 31 8u 8f
Solution|solutions|Solution|Solutions|OrganizationOwned|solutionid|friendlyname|7100|m|8w 8x 8y h i k l 23 8z s t 90 31 91 92 93
Publisher|publishers|Publisher|Publishers|OrganizationOwned|publisherid|friendlyname|7101|m|94 8x h i k l 23 s t 90 31 25 95 96 28 97 98
KnowledgeArticle|knowledgearticles|Knowledge Article|Knowledge Articles|UserOwned|knowledgearticleid|title|9953|m|99 9a 7 9b 9c 9d 9e 9f 9g g h i k l m n o q r s t 9h 9i 31 9j 9k 9l
KnowledgeArticleIncident|knowledgearticleincidents|Knowledge Article Incident|Knowledge Article Incidents|UserOwned|knowledgearticleincidentid|knowledgearticleidname|9954|m|9m 9n 9o 9p h i k l 2y n 6q g 9q 9r 9s t z 2f 9t 9u
Category|categories|Category|Categories|UserOwned|categoryid|title|9959|m|9v 9w 7 9x g h i k l m n o 9y t u z 31 9z a0
KnowledgeArticlesCategories|KnowledgeArticleCategories|Knowledge Article Category|KnowledgeArticle Categories|None|knowledgearticlecategoryid||9960|im|a1 31 a2 a3
Feedback|feedback|Feedback|Feedback|UserOwned|feedbackid|title|9958|m|a4 9w a5 a6 7 a7 g a8 h i k l m n o q 6g s t z 2f a9 aa ab ac
Goal|goals|Goal|Goals|UserOwned|goalid|title|9600|m|ad ae af ag ah ai aj ak al am an ao ap aq ar as h i k l m n o g q r s t z 2f at au av aw
Metric|metrics|Goal Metric|Goal Metrics|OrganizationOwned|metricid|name|9603|m|ax ay h i k l az q r s t u 2f b0 b1 b2
GoalRollupQuery|goalrollupqueries|Rollup Query|Rollup Queries|UserOwned|goalrollupqueryid|name|9602|m|b3 ay 7 h i k l m n q r s t 2f b4
Position|positions|Position|Positions|OrganizationOwned|positionid|name|50|m|b5 ay b6 g h i k l az 9q r s t b7 z 31
Mailbox|mailboxes|Mailbox|Mailboxes|UserOwned|mailboxid|name|9606|m|b8 b9 ba 7 h i k l 23 m n o bb q 6g s t 2f bc bd be bf bg
EmailServerProfile|emailserverprofiles|Email Server Profile|Email Server Profiles|UserOwned|emailserverprofileid|name|9605|m|bh ay 7 h i k l 70 m n q r s t u 2f bi bj bk bl
RelationshipRole|relationshiproles|Relationship Role|Relationship Roles|OrganizationOwned|relationshiproleid|name|4500|m|bm 5j h i k l 23 q r s t bn 31
RelationshipRoleMap|relationshiprolemaps|Relationship Role Map|Relationship Role Maps|None|relationshiprolemapid||4501|m|bo bp bq i br l bs bt 31 bu bv 7e 7s 7t 8i bw
CustomerRelationship|customerrelationships|Customer Relationship|Customer Relationships|UserOwned|customerrelationshipid|customerroleidname|4502|m|bx by bz c0 c1 7 c2 c3 h i k l m n o s t 31 c4 c5 c6 54 7b c7 c8
CustomerOpportunityRole|customeropportunityroles|Opportunity Relationship|Opportunity Relationships|UserOwned|customeropportunityroleid|opportunityroleidname|4503|m|c9 ca cb cc cd 7 h i k l m n o s t bn 2f ce 54 7b c7 cf cg
SLA|slas|SLA|SLAs|UserOwned|slaid|name|9750|m|ch 5j ci cj m n o ck h i k l g q r s t b7 cl z 2f cm cn
SLAItem|slaitems|SLA Item|SLA Items|None|slaitemid||9751|m|co 2y cp ck h i k l m g s t b7 z 2f cq 5j cr cs ct
SLAKPIInstance|slakpiinstances|SLA KPI Instance|SLA KPI Instances|UserOwned|slakpiinstanceid|name|9752|m|cu 5j cj m cv g h i k l s t b7 z 2f cw cx cy cz d0
Workflow|workflows|Process|Processes|UserOwned|workflowid|name|4703|m|d1 d2 cj d3 h i k l m n o d4 q r s t d5 31 d6 d7 d8 d9
ProcessStage|processstages|Process Stage|Process Stages|None|processstageid|stagename|4724|m|da db dc 2y 2f dd de df c7 dg dh
AsyncOperation|asyncoperations|System Job|System Jobs|UserOwned|asyncoperationid|name|4700|m|di dj 7 dk dl dm i dn l do n o q r s t dp dq dr ds dt du
BulkDeleteFailure|bulkdeletefailures|Bulk Delete Failure|Bulk Delete Failures|None|bulkdeletefailureid||4425|m|dv dw 2y dx dy dz e0 e1 c7 dg e2 e3 e4
UserEntityInstanceData|userentityinstancedataset|User Entity Instance Data|User Entity Instance Data|UserOwned|userentityinstancedataid||2501|m|e5 e6 7 m e7 e8 31 e9 ea eb ec ed ee ef eg eh
DuplicateRule|duplicaterules|Duplicate Detection Rule|Duplicate Detection Rules|UserOwned|duplicateruleid|name|4414|m|ei ej 7 h i k l ek n o q 6g s t 90 el em en eo
DuplicateRuleCondition|duplicateruleconditions|Duplicate Rule Condition|Duplicate Rule Conditions|None|duplicateruleconditionid||4416|m|ep eq h i k l 2y 9s er es et eu ev ew
Calendar|calendars|Calendar|Calendars|BusinessOwned|calendarid|name|4003|m|ex ey 6e ez h i k l 23 s t u 31 f0 f1 f2 7q 7e 7s
Lead|leads|Lead|Leads|UserOwned|leadid|fullname|4|m|f3 f4 f5 f6 f7 7 f8 f9 fa fb d fc g 14 fd h i fe k l m n o p q r s t u ff v 17 fg fh
Opportunity|opportunities|Opportunity|Opportunities|UserOwned|opportunityid|name|3|m|fi fj f5 fk fl 6 7 fm fn fo d fc fp fq fr h i k l m n o p q r s t u fs ft fh fu 2t
OpportunityProduct|opportunityproducts|Opportunity Line|Opportunity Lines|UserOwned|opportunityproductid|productidname|1083|m|fv fw fx fy cc fz g0 g g1 h i k l 2y n 6q s t u g2 g3 z 2f g4 g5 g6
OpportunityClose|opportunitycloses|Opportunity Close|Opportunity Close Activities|UserOwned|activityid|subject|4208|am|g7 3r 4a 4b g8 4c 4d g9 4e 3g 7 4f ga 4g 4h 2l d 4j g h i k l m n o 2n p q r s t u 2z 30 2t z 2f
Quote|quotes|Quote|Quotes|UserOwned|quoteid|name|1084|m|gb gc f5 fk gd fl ge 7 gf d fc fp 14 fd h i k l m n o p q r s t u fu gg z 2f gh
QuoteDetail|quotedetails|Quote Line|Quote Lines|UserOwned|quotedetailid|productidname|1085|m|gi fw gj gk 5 gl g0 gm gn g g1 h i k l 2y n 6q s t u g2 g3 z 2f g4 g5 g6
QuoteClose|quotecloses|Quote Close|Quote Close Activities|UserOwned|activityid|subject|4211|am|go 2j 4a 4b 4c 4d 4e 3g 7 4f gp gq 4g 4h 2l d 4j g h i k l m n o 2n p q r s t u 2z 30 2t gr z
SalesOrder|salesorders|Order|Orders|UserOwned|salesorderid|name|1088|m|gs gc f5 4u gd fl ge 7 gf gp d fc fp 14 fd h i k l m n o p q r s t u fu 2t gt z 2f
SalesOrderDetail|salesorderdetails|Order Line|Order Lines|UserOwned|salesorderdetailid|productidname|1089|m|gu fw gv g0 gw gn g g1 h i k l 2y n 6q s t u g2 g3 z 2f g4 g5 gx
OrderClose|ordercloses|Order Close|Order Close Activities|UserOwned|activityid|subject|4209|am|gy 3r 4a 4b 4c 4d 4e 3g 7 4f ga 4g 4h gz 2l d 4j g h i k l m n o 2n p q r s t u 2z 30 2t h0 z
Invoice|invoices|Invoice|Invoices|UserOwned|invoiceid|name|1090|m|h1 gc 4u ge 7 gf h2 d fc fp 14 fd h i k l m n o p q r s t u fu 2t h3 z 2f
InvoiceDetail|invoicedetails|Invoice Line|Invoice Lines|UserOwned|invoicedetailid|productidname|1091|m|h4 fw h5 h6 h7 h8 g0 gn g g1 h i k l 2y n 6q s t u g2 g3 z 2f h9 g4 g5
Product|products|Product|Products|OrganizationOwned|productid|name|1024|m|ha ay hb hc hd he hf fc 9g g h i k l 70 q r s t u hg z 2f hh hi
ProductPriceLevel|productpricelevels|Price List Item|Price List Items|None|productpricelevelid|productidname|1026|m|hj fw hk hl hm fc g hn ho h i k l s t hg z 2f hp hq
PriceLevel|pricelevels|Price List|Price Lists|OrganizationOwned|pricelevelid|name|1022|m|hr 5j hs ht fp h i k l 70 q r s t u z 2f hu hv hw
DiscountType|discounttypes|Discount List|Discount Lists|OrganizationOwned|discounttypeid|name|1080|m|hx 5j g h i k l 70 q r s t u 2f
Discount|discounts|Discount|Discounts|None|discountid|name|1013|m|hy hz i0 h i k l g r s t z 2f hp
UoM|uoms|Unit|Units|None|uomid|name|1055|m|i1 5j i2 i3 h i k l s t g2 2f 54 7b cf cg i4 7c
UoMSchedule|uomschedules|Unit Group|Unit Groups|OrganizationOwned|uomscheduleid|name|1056|m|i5 b9 h i k l 70 q r s t u 2f
Competitor|competitors|Competitor|Competitors|OrganizationOwned|competitorid|name|123|m|i6 5j fc g h i k l 70 s t z 24 2f 25 95 96 28 97
CompetitorProduct|competitorproducts|Competitor Product|Competitor Products|None|competitorproductid|name|1006|im|i7 hz 2f 54 7b cf cg i8 i9
LeadCompetitors|leadcompetitorscollection|LeadCompetitors|LeadCompetitors|None|leadcompetitorid|name|24|im|ia hz 2f 54 7b cf cg i8 ib
OpportunityCompetitors|opportunitycompetitorscollection|OpportunityCompetitors|OpportunityCompetitors|None|opportunitycompetitorid|name|25|im|ic hz 2f 54 7b cf cg i8 id
SalesLiterature|salesliteratures|Sales Literature|Sales Literature|OrganizationOwned|salesliteratureid|name|1038|m|ie if ig fc ih g h i k l 70 s t u z 2f 9k ii ij ik
SalesLiteratureItem|salesliteratureitems|Sales Attachment|Sales Attachments|None|salesliteratureitemid|title|1070|m|il im in h i k l s t 2f io ip iq ir 53 is 54
CompetitorSalesLiterature|competitorsalesliteratures|CompetitorSalesLiterature|CompetitorSalesLiterature|None|competitorsalesliteratureid|name|26|im|it hz 2f 54 7b cf cg i8 iu
List|lists|Marketing List|Marketing Lists|UserOwned|listid|listname|4300|m|iv iw 7 fc g h i k l m n o q r s t u z 2f ix iy iz
ListMember|listmembers|Marketing List Member|Marketing List Members|None|listmemberid|name|4301|im|j0 hz j1 j2 h i k l 2y s t 2f j3 j4 54 7b cf cg 7e
Campaign|campaigns|Campaign|Campaigns|UserOwned|campaignid|name|4400|m|j5 j6 7 j7 fc fp h i k l m n o q r s t u z 2f j8 j9 ja
CampaignActivity|campaignactivities|Campaign Activity|Campaign Activities|UserOwned|activityid|subject|4402|am|jb 2j jc jd 4c je jf 3g 7 4f jg jh ji 2l d e jj h i k l m n o 2n p g q r 2p 2q u 2z 30 2t z 2f
CampaignResponse|campaignresponses|Campaign Response|Campaign Responses|UserOwned|activityid|subject|4401|am|jk 2j jc jd jl 4c je jf 3g jm 7 jn 4f jo jh ji 2l d e jj g h i k l m n o 2n p q r 2p 2q u 2z jp jq jr 2t
AccountLeads|accountleadscollection|AccountLeads|AccountLeads|None|accountleadid|name|16|im|js hz 2f 54 7b cf cg jt ib
ContactLeads|contactleadscollection|ContactLeads|ContactLeads|None|contactleadid|name|22|im|ju hz 2f 54 7b cf cg jv ib
ContactQuotes|contactquotescollection|ContactQuotes|ContactQuotes|None|contactquoteid|name|18|im|jw hz 2f 54 7b cf cg jv jx
ContactOrders|contactorderscollection|ContactOrders|ContactOrders|None|contactorderid|name|19|im|jy hz 2f 54 7b cf cg jv jz
ContactInvoices|contactinvoicescollection|ContactInvoices|ContactInvoices|None|contactinvoiceid|name|17|im|k0 hz 2f 54 7b cf cg jv k1
LeadProduct|leadproducts|LeadProduct|LeadProduct|None|leadproductid|name|27|im|k2 hz 2f 54 7b cf cg ib i9
Incident|incidents|Case|Cases|UserOwned|incidentid|title|112|m|k3 k4 k5 k6 cb k7 k8 k9 ka kb 7 kc kd ke kf kg d kh fc 9g g 14 fd h i k l m n o p q r s t u 2t ki z 2f kj
IncidentResolution|incidentresolutions|Case Resolution|Case Resolutions|UserOwned|activityid|subject|4206|am|kk 2j 4a 4b 4c 4d kl 4e 3g 7 4f km 4g 4h 2l d 4j g h i k l m n o 2n p q r s t d5 2z 30 2t z 2f
Contract|contracts|Contract|Contracts|UserOwned|contractid|title|1010|m|kn ko kp kq cb kr 7 ks fp 14 kt ku fd h i k l m n o q r s t z 2f kv kw kx ky
ContractDetail|contractdetails|Contract Line|Contract Lines|UserOwned|contractdetailid|title|1011|m|kz l0 l1 cb ke l2 g1 l3 14 fd h i k l 2y n 6q g q r s t z 2f l4 l5 l6 l7
Entitlement|entitlements|Entitlement|Entitlements|UserOwned|entitlementid|name|9700|m|l8 l9 cb la 7 d fc g 14 fd h i k l m n o lb lc s t u ld z 2f le lf
EntitlementContacts|entitlementcontactscollection|Entitlement Contact|Entitlement Contacts|None|entitlementcontactid|name|7272|im|lg hz 2f 54 7b cf cg jv lh
EntitlementProducts|entitlementproductscollection|Entitlement Product|Entitlement Products|None|entitlementproductid|name|6363|im|li hz 2f 54 7b cf cg lh i9
EntitlementTemplate|entitlementtemplates|Entitlement Template|Entitlement Templates|OrganizationOwned|entitlementtemplateid|name|9702|m|lj lk d g h i k l 70 s t u z 2f ll lm hv ln lo
KbArticle|kbarticles|Article|Articles|OrganizationOwned|kbarticleid|title|127|m|lp l0 lq g h i k l 23 q r s t u z lr ls d9
Service|services|Service|Services|OrganizationOwned|serviceid|name|4001|m|lt 21 lu h i k l 70 s t u 2f lv lw lx ly lz m0
Site|sites|Site|Sites|OrganizationOwned|siteid|name|4009|m|m1 21 h i k l 70 s t 2f m2 25 95 96 28 m3 98
Equipment|equipments|Facility/Equipment|Facilities/Equipment|BusinessOwned|equipmentid|name|4000|m|m4 21 m5 m6 1h g h i k l 23 s t u z 2f m7 m8 m9 ma
BookableResource|bookableresources|Bookable Resource|Bookable Resources|UserOwned|bookableresourceid|name|1150|m|mb 5j 14 1d fd 7 fc g mc h i k l m n o q r s t 9i 2f md me mf mg
BookableResourceBooking|bookableresourcebookings|Bookable Resource Booking|Bookable Resource Bookings|UserOwned|bookableresourcebookingid|name|1145|m|mh mi mj mk 7 ml fc g h i k l m n o q r s t 9i 2f mm lw mn mo
msdyn_workorder|msdyn_workorders|Work Order|Work Orders|UserOwned|msdyn_workorderid|msdyn_name||cm|mp mq 3 mr ms mt mu 4 mv mw mx my 5 7 9f g h i k l m n o 9q 9r s t z 2f mz n0 n1 n2
msdyn_customerasset|msdyn_customerassets|Customer Asset|Customer Assets|UserOwned|msdyn_customerassetid|msdyn_name||cm|n3 n4 n5 n6 n7 n8 7 h i k l m n o 9q 9r s t 2f n9 na nb nc nd`

/** assign, delete, merge, reparent, share, unshare, rollupView, archive: one CascadeType digit each */
export const cascadeLines: string = `111111--
041000--
141111--
011000--
051000--
151111--
010000--
040000--
000000--
110111--
050000--
140111--
140000--
111000--
110000--
150000--
150111--
111100--
101100--`

/** behavior|group|order|label */
export const menuLines: string = `2|0||
0|0||
0|0|10000|
0|2|20|
0|2|10|
0|1|40|
0|1|10|
0|1|30|
0|1|20|
1|0|10000|Billed Accounts
1|0|10000|Billed Work Orders
1|0|10000|Default Vendor
0|0|100|
0|0|60|
0|0|20|
0|0|50|
0|0|10|
0|0|40|
2|0|100|
0|0|150|
0|0|140|
2|0|10|
0|0|110|
1|0|10000|Items of Master Asset
1|0|10000|Items of Parent Asset
0|1|10000|
2|1|10|
2|0|40|
0|0|10001|
2|2|10|
2|0|10000|
0|3|10|`

/** schema name|parent|child|column|parent navigation|child navigation|cascade|menu|flags */
export const oneToManyLines: string = `lead_customer_accounts|0|1z|customerid||_|0|0|c
lead_parent_account|0|1z|parentaccountid|||1|1|c
account_bookableresource_AccountId|0|3c|accountid||*|1|2|c
account_CampaignActivities|0|2s|regardingobjectid||__|0|0|c
account_CampaignResponses|0|2t|regardingobjectid||__|0|0|c
account_IncidentResolutions|0|31|regardingobjectid||__|0|0|c
Account_ServiceAppointments|0|f|regardingobjectid||__|2|0|c
contractlineitem_customer_accounts|0|33|customerid||_|3|0|c
contract_billingcustomer_accounts|0|32|billingcustomerid||_|4|0|c
contract_customer_accounts|0|32|customerid||_|0|3|c
incident_customer_accounts|0|30|customerid||_|0|4|c
account_entitlement_Account|0|34|accountid|||1|2|c
account_entitlement_Customer|0|34|customerid||_|4|2|c
account_OpportunityCloses|0|22|regardingobjectid||__|0|0|c
account_OrderCloses|0|28|regardingobjectid||__|0|0|c
account_QuoteCloses|0|25|regardingobjectid||__|0|0|c
account_customer_opportunity_roles|0|1n|customerid||_|3|0|
invoice_customer_accounts|0|29|customerid||_|5|5|c
opportunity_customer_accounts|0|20|customerid||_|0|6|c
order_customer_accounts|0|26|customerid||_|5|7|c
quote_customer_accounts|0|23|customerid||_|0|8|c
opportunity_parent_account|0|20|parentaccountid|||1|0|c
msdyn_account_account_BillingAccount|0|0|msdyn_billingaccount||*|1|9|c
msdyn_account_msdyn_customerasset_Account|0|3f|msdyn_account||*|4|2|c
msdyn_account_msdyn_workorder_BillingAccount|0|3e|msdyn_billingaccount||*|4|a|c
msdyn_account_msdyn_workorder_ServiceAccount|0|3e|msdyn_serviceaccount||*|4|2|c
msdyn_account_opportunityproduct_ServiceAccount|0|21|msdyn_serviceaccount|||1|2|c
msdyn_account_product_DefaultVendor|0|2b|msdyn_defaultvendor||*|1|b|c
msdyn_account_quote_Account|0|23|msdyn_account||*|1|2|c
msdyn_account_quotedetail_ServiceAccount|0|24|msdyn_serviceaccount||*|1|2|c
msdyn_account_salesorder_Account|0|26|msdyn_account||*|1|2|c
Account_Faxes|0|e|regardingobjectid||__|0|0|c
slakpiinstance_account|0|1q|regarding||_|6|0|
Account_Tasks|0|8|regardingobjectid||__|0|0|c
account_connections1|0|j|record1id||_|3|c|c
account_customer_relationship_customer|0|1m|customerid||_|3|d|
userentityinstancedata_account|0|1v|objectid||_|6|0|
SocialActivity_PostAuthorAccount_accounts|0|g|postauthoraccount||_|7|0|c
SocialActivity_PostAuthor_accounts|0|g|postauthor||_|7|0|c
Account_BulkDeleteFailures|0|1u|regardingobjectid||_|6|0|
Account_ActivityPointers|0|6|regardingobjectid||_|7|e|
Account_Email_SendersAccount|0|c|sendersaccount|||7|0|
Account_Appointments|0|a|regardingobjectid||__|0|0|c
Socialprofile_customer_accounts|0|h|customerid||_|0|f|c
Account_Emails|0|c|regardingobjectid||__|0|0|c
account_activity_parties|0|7|partyid||_|8|0|
Account_Phonecalls|0|9|regardingobjectid||__|0|0|c
account_customer_relationship_partner|0|1m|partnerid||_|3|0|
Account_SocialActivities|0|g|regardingobjectid||__|0|0|c
Account_AsyncOperations|0|1t|regardingobjectid||_|8|0|
Account_CustomerAddress|0|n|parentid||_|3|g|c
Account_Annotation|0|i|objectid||_|0|0|c
Account_Letters|0|d|regardingobjectid||__|0|0|c
Account_RecurringAppointmentMasters|0|b|regardingobjectid||__|0|0|c
Account_Email_EmailSender|0|c|emailsender||_|7|0|
account_parent_account|0|0|parentaccountid|||2|h|hc
contact_customer_accounts|0|1|parentcustomerid||_|0|f|c
account_master_account|0|0|masterid|||7|0|c
Account_SharepointDocumentLocation|0|o|regardingobjectid||_|3|0|c
account_connections2|0|j|record2id||_|3|i|c
accountleads_AsyncOperations|2u|1t|regardingobjectid||_|8|0|c
accountleads_UserEntityInstanceDatas|2u|1v|objectid||_|6|0|c
accountleads_BulkDeleteFailures|2u|1u|regardingobjectid||_|6|0|c
userentityinstancedata_activityparty|7|1v|objectid||_|6|0|
activity_pointer_campaignactivity|6|2s|activityid||_|8|0|
activity_pointer_campaignresponse|6|2t|activityid||_|8|0|
activity_campaignresponse|6|2t|originatingactivityid||_|6|0|
activity_pointer_incident_resolution|6|31|activityid||_|8|0|
activity_pointer_service_appointment|6|f|activityid||_|8|0|
activity_pointer_opportunity_close|6|22|activityid||_|8|0|
activity_pointer_order_close|6|28|activityid||_|8|0|
activity_pointer_quote_close|6|25|activityid||_|8|0|
activity_pointer_fax|6|e|activityid||_|8|0|
activity_pointer_letter|6|d|activityid||_|8|0|
activitypointer_connections1|6|j|record1id||_|6|c|
activity_pointer_phonecall|6|9|activityid||_|8|0|
activity_pointer_email|6|c|activityid||_|8|0|
activitypointer_activity_parties|6|7|activityid||_|6|0|
activity_pointer_appointment|6|a|activityid||_|8|0|
activitypointer_connections2|6|j|record2id||_|6|i|
slakpiinstance_activitypointer|6|1q|regarding||_|6|0|c
ActivityPointer_QueueItem|6|r|objectid||_|6|0|
activity_pointer_task|6|8|activityid||_|8|0|
activity_pointer_socialactivity|6|g|activityid||_|8|0|
ActivityPointer_AsyncOperations|6|1t|regardingobjectid||_|8|0|
ActivityPointer_BulkDeleteFailures|6|1u|regardingobjectid||_|6|0|
activity_pointer_recurringappointmentmaster|6|b|activityid||_|8|0|
Annotation_AsyncOperations|i|1t|regardingobjectid||_|8|0|
userentityinstancedata_annotation|i|1v|objectid||_|6|0|
Annotation_BulkDeleteFailures|i|1u|regardingobjectid||_|6|0|
appointment_campaignresponse|a|2t|originatingactivityid||_|6|0|c
appointment_connections1|a|j|record1id||_|6|c|c
appointment_activity_parties|a|7|activityid||_|8|0|
userentityinstancedata_appointment|a|1v|objectid||_|6|0|
Appointment_Annotation|a|i|objectid||_|9|0|c
appointment_connections2|a|j|record2id||_|6|i|c
slakpiinstance_appointment|a|1q|regarding||_|6|0|c
Appointment_AsyncOperations|a|1t|regardingobjectid||_|8|0|
Appointment_QueueItem|a|r|objectid||_|6|0|c
Appointment_BulkDeleteFailures|a|1u|regardingobjectid||_|6|0|
AsyncOperation_Emails|1t|c|regardingobjectid||_|0|0|
AsyncOperation_SocialActivities|1t|g|regardingobjectid||_|0|0|
userentityinstancedata_asyncoperation|1t|1v|objectid||_|6|0|
bookableresource_AsyncOperations|3c|1t|regardingobjectid||_|8|1|c
bookableresource_UserEntityInstanceDatas|3c|1v|objectid||_|6|1|c
bookableresource_BulkDeleteFailures|3c|1u|regardingobjectid||_|6|1|c
bookableresource_Annotations|3c|i|objectid||_|9|1|c
bookableresource_bookableresourcebooking_Resource|3c|3d|resource||*|a|g|c
msdyn_bookableresource_bookableresourcebooking_ResourceGroup|3c|3d|msdyn_resourcegroup||*|7|2|c
msdyn_bookableresource_account_PreferredResource|3c|0|msdyn_preferredresource||*|7|2|c
msdyn_bookableresource_msdyn_workorder_PreferredResource|3c|3e|msdyn_preferredresource||*|7|2|c
bookableresourcebooking_ActivityPointers|3d|6|regardingobjectid||_|7|g|c
bookableresourcebooking_AsyncOperations|3d|1t|regardingobjectid||_|8|1|c
bookableresourcebooking_UserEntityInstanceDatas|3d|1v|objectid||_|6|1|c
bookableresourcebooking_BulkDeleteFailures|3d|1u|regardingobjectid||_|6|1|c
bookableresourcebooking_Appointments|3d|a|regardingobjectid||__|9|1|c
bookableresourcebooking_Emails|3d|c|regardingobjectid||__|9|1|c
bookableresourcebooking_Faxes|3d|e|regardingobjectid||__|9|1|c
bookableresourcebooking_Letters|3d|d|regardingobjectid||__|9|1|c
bookableresourcebooking_PhoneCalls|3d|9|regardingobjectid||__|9|1|c
bookableresourcebooking_Tasks|3d|8|regardingobjectid||__|9|1|c
bookableresourcebooking_RecurringAppointmentMasters|3d|b|regardingobjectid||__|9|1|c
bookableresourcebooking_SocialActivities|3d|g|regardingobjectid||__|9|1|c
bookableresourcebooking_Annotations|3d|i|objectid||_|9|1|c
bookableresourcebooking_CampaignActivities|3d|2s|regardingobjectid||__|9|0|c
bookableresourcebooking_CampaignResponses|3d|2t|regardingobjectid||__|9|0|c
bookableresourcebooking_IncidentResolutions|3d|31|regardingobjectid||__|9|0|c
bookableresourcebooking_ServiceAppointments|3d|f|regardingobjectid||__|9|1|c
bookableresourcebooking_OpportunityCloses|3d|22|regardingobjectid||__|9|0|c
bookableresourcebooking_OrderCloses|3d|28|regardingobjectid||__|9|0|c
bookableresourcebooking_QuoteCloses|3d|25|regardingobjectid||__|9|0|c
userentityinstancedata_bulkdeletefailure|1u|1v|objectid||_|6|0|
business_unit_leads|4|1z|owningbusinessunit|||8|0|c
business_unit_bookableresource|4|3c|owningbusinessunit|||8|1|c
business_unit_bookableresourcebooking|4|3d|owningbusinessunit|||8|1|c
BusinessUnit_Campaigns|4|2r|owningbusinessunit|||8|0|c
business_unit_campaignactivity_activities|4|2s|owningbusinessunit||owningbusinessunit_campaignactivity|8|0|c
business_unit_campaignresponse_activities|4|2t|owningbusinessunit||owningbusinessunit_campaignresponse|8|0|c
business_unit_list|4|2p|owningbusinessunit|||8|0|c
business_unit_service_contracts|4|32|owningbusinessunit|||8|0|c
business_unit_entitlement|4|34|owningbusinessunit|||8|1|
business_unit_equipment|4|3b|businessunitid||_|6|0|c
business_unit_incidents|4|30|owningbusinessunit|||8|0|c
business_unit_incident_resolution_activities|4|31|owningbusinessunit||owningbusinessunit_incidentresolution|8|0|
business_unit_service_appointments|4|f|owningbusinessunit||owningbusinessunit_serviceappointment|8|0|c
business_customer_opportunity_roles|4|1n|owningbusinessunit|||8|0|
business_unit_invoices|4|29|owningbusinessunit|||8|0|c
business_unit_opportunities|4|20|owningbusinessunit|||8|0|c
business_unit_opportunity_close_activities|4|22|owningbusinessunit||owningbusinessunit_opportunityclose|8|0|
business_unit_order_close_activities|4|28|owningbusinessunit||owningbusinessunit_orderclose|8|0|
business_unit_quotes|4|23|owningbusinessunit|||8|0|c
business_unit_quote_close_activities|4|25|owningbusinessunit||owningbusinessunit_quoteclose|8|0|
business_unit_orders|4|26|owningbusinessunit|||8|0|c
business_unit_msdyn_customerasset|4|3f|owningbusinessunit|||8|0|c
business_unit_msdyn_workorder|4|3e|owningbusinessunit|||8|0|c
business_unit_knowledgearticle|4|19|owningbusinessunit|||8|1|c
business_unit_sharepointdocumentlocation|4|o|owningbusinessunit|||8|1|c
business_unit_goal|4|1e|owningbusinessunit|||8|1|c
business_unit_mailbox|4|1i|owningbusinessunit|||8|0|c
BusinessUnit_AsyncOperations|4|1t|regardingobjectid||_|8|0|
business_unit_sharepointsites|4|p|owningbusinessunit|||8|0|c
business_unit_feedback|4|1d|owningbusinessunit|||8|0|c
business_unit_roles|4|x|businessunitid|||6|0|
business_unit_teams|4|3|businessunitid|||a|0|c
business_unit_queues2|4|q|owningbusinessunit|||8|0|c
business_unit_goalrollupquery|4|1g|owningbusinessunit|||8|0|
business_unit_letter_activities|4|d|owningbusinessunit||owningbusinessunit_letter|8|0|c
business_unit_queues|4|q|businessunitid|||8|0|c
business_unit_annotations|4|i|owningbusinessunit|||8|0|
business_unit_workflow|4|1r|owningbusinessunit|||8|0|
business_unit_emailserverprofile|4|1j|owningbusinessunit|||8|0|c
business_unit_contacts|4|1|owningbusinessunit|||8|0|c
business_unit_task_activities|4|8|owningbusinessunit||owningbusinessunit_task|8|0|c
business_unit_asyncoperation|4|1t|owningbusinessunit|||8|0|
business_unit_category|4|1b|owningbusinessunit|||8|0|c
business_unit_connections|4|j|owningbusinessunit|||8|0|
business_unit_phone_call_activities|4|9|owningbusinessunit||owningbusinessunit_phonecall|8|0|c
business_unit_fax_activities|4|e|owningbusinessunit||owningbusinessunit_fax|8|0|c
business_unit_appointment_activities|4|a|owningbusinessunit||owningbusinessunit_appointment|8|0|c
BusinessUnit_DuplicateRules|4|1w|owningbusinessunit|||8|0|
business_unit_email_activities|4|c|owningbusinessunit||owningbusinessunit_email|8|0|c
business_unit_socialactivity|4|g|owningbusinessunit||owningbusinessunit_socialactivity|8|0|
business_unit_reports|4|w|owningbusinessunit|||8|0|
business_unit_calendars|4|1y|businessunitid|||6|0|
userentityinstancedata_businessunit|4|1v|owningbusinessunit|||8|0|
business_unit_customer_relationship|4|1m|owningbusinessunit|||8|0|
business_unit_slakpiinstance|4|1q|owningbusinessunit|||8|0|
business_unit_recurringappointmentmaster_activities|4|b|owningbusinessunit||owningbusinessunit_recurringappointmentmaster|8|0|c
business_unit_slabase|4|1o|owningbusinessunit|||8|0|c
business_unit_system_users|4|2|businessunitid|||a|0|c
business_unit_socialprofiles|4|h|owningbusinessunit|||8|0|c
BusinessUnit_BulkDeleteFailures|4|1u|regardingobjectid||_|6|0|
business_unit_accounts|4|0|owningbusinessunit|||8|0|c
business_unit_parent_business_unit|4|4|parentbusinessunitid|||a|0|c
business_unit_activitypointer|4|6|owningbusinessunit|||8|0|
calendar_bookableresources|1y|3c|calendarid|||a|0|
calendar_equipment|1y|3b|calendarid|||6|0|
calendar_services|1y|39|calendarid||_|7|0|
calendar_system_users|1y|2|calendarid|||a|0|
userentityinstancedata_calendar|1y|1v|objectid||_|6|0|
Calendar_AsyncOperations|1y|1t|regardingobjectid||_|8|0|
Calendar_Annotation|1y|i|objectid||_|9|0|
calendar_customercalendar_holidaycalendar|1y|1y|holidayschedulecalendarid|||7|0|
Calendar_BulkDeleteFailures|1y|1u|regardingobjectid||_|6|0|
BusinessUnit_Calendar|1y|4|calendarid|||7|0|
slabase_businesshoursid|1y|1o|businesshoursid|||a|0|
calendar_organization|1y|5|businessclosurecalendarid||_|7|0|
Campaign_ActivityPointers|2r|6|regardingobjectid||_|7|0|
campaign_activity_parties|2r|7|partyid||_|8|0|
Campaign_AsyncOperations|2r|1t|regardingobjectid||_|8|0|
userentityinstancedata_campaign|2r|1v|objectid||_|6|0|
Campaign_BulkDeleteFailures|2r|1u|regardingobjectid||_|6|0|
Campaign_Appointments|2r|a|regardingobjectid||__|0|0|c
Campaign_Emails|2r|c|regardingobjectid||__|0|0|c
Campaign_Faxes|2r|e|regardingobjectid||__|0|0|c
Campaign_Letters|2r|d|regardingobjectid||__|9|0|c
Campaign_Phonecalls|2r|9|regardingobjectid||__|0|0|c
Campaign_Tasks|2r|8|regardingobjectid||__|9|0|c
Campaign_RecurringAppointmentMasters|2r|b|regardingobjectid||__|0|0|c
campaign_SocialActivities|2r|g|regardingobjectid||__|9|0|c
campaign_connections1|2r|j|record1id||_|6|c|c
campaign_connections2|2r|j|record2id||_|6|i|c
Campaign_Annotation|2r|i|objectid||_|9|0|c
Campaign_CampaignActivities|2r|2s|regardingobjectid||__|9|0|c
Campaign_CampaignResponses|2r|2t|regardingobjectid||__|9|0|c
campaign_leads|2r|1z|campaignid|||7|0|c
campaign_IncidentResolutions|2r|31|regardingobjectid||__|9|0|c
Campaign_ServiceAppointments|2r|f|regardingobjectid||__|2|0|c
campaign_OpportunityCloses|2r|22|regardingobjectid||__|9|0|c
campaign_OrderCloses|2r|28|regardingobjectid||__|9|0|c
campaign_QuoteCloses|2r|25|regardingobjectid||__|9|0|c
campaign_opportunities|2r|20|campaignid|||7|0|c
campaign_orders|2r|26|campaignid|||7|0|c
campaign_quotes|2r|23|campaignid|||7|0|c
campaignactivity_activity_parties|2s|7|activityid||_|8|0|
CampaignActivity_ActivityPointers|2s|6|regardingobjectid||_|7|0|
campaignactivity_activityparties|2s|7|partyid||_|8|0|
CampaignActivity_AsyncOperations|2s|1t|regardingobjectid||_|8|0|
userentityinstancedata_campaignactivity|2s|1v|objectid||_|6|0|
CampaignActivity_BulkDeleteFailures|2s|1u|regardingobjectid||_|6|0|
CampaignActivity_Appointments|2s|a|regardingobjectid||__|9|0|c
CampaignActivity_Emails|2s|c|regardingobjectid||__|9|0|c
CampaignActivity_Faxes|2s|e|regardingobjectid||__|9|0|c
CampaignActivity_Letters|2s|d|regardingobjectid||__|9|0|c
CampaignActivity_Phonecalls|2s|9|regardingobjectid||__|9|0|c
CampaignActivity_Tasks|2s|8|regardingobjectid||__|9|0|c
CampaignActivity_RecurringAppointmentMasters|2s|b|regardingobjectid||__|9|0|c
campaignactivity_SocialActivities|2s|g|regardingobjectid||__|9|0|c
campaignactivity_connections1|2s|j|record1id||_|6|c|c
campaignactivity_connections2|2s|j|record2id||_|6|i|c
CampaignActivity_QueueItem|2s|r|objectid||_|6|0|c
CampaignActivity_Annotation|2s|i|objectid||_|9|0|c
campaignactivity_CampaignResponses|2s|2t|regardingobjectid||__|9|0|c
campaignactivity_IncidentResolutions|2s|31|regardingobjectid||__|9|0|c
campaignactivity_ServiceAppointments|2s|f|regardingobjectid||__|9|0|c
campaignactivity_OpportunityCloses|2s|22|regardingobjectid||__|9|0|c
campaignactivity_OrderCloses|2s|28|regardingobjectid||__|9|0|c
campaignactivity_QuoteCloses|2s|25|regardingobjectid||__|9|0|c
campaignresponse_activity_parties|2t|7|activityid||_|8|0|
CampaignResponse_AsyncOperations|2t|1t|regardingobjectid||_|8|0|
userentityinstancedata_campaignresponse|2t|1v|objectid||_|6|0|
CampaignResponse_BulkDeleteFailures|2t|1u|regardingobjectid||_|6|0|
CampaignResponse_QueueItem|2t|r|objectid||_|6|0|c
CampaignResponse_Annotation|2t|i|objectid||_|9|0|c
CampaignResponse_Lead|2t|1z|relatedobjectid|||1|0|c
category_parent_category|1b|1b|parentcategoryid|||6|g|hc
Competitor_AsyncOperations|2i|1t|regardingobjectid||_|8|0|
userentityinstancedata_competitor|2i|1v|objectid||_|6|0|
Competitor_BulkDeleteFailures|2i|1u|regardingobjectid||_|6|0|
competitor_connections1|2i|j|record1id||_|6|c|c
competitor_connections2|2i|j|record2id||_|6|i|c
Competitor_Annotation|2i|i|objectid||_|6|0|
competitor_opportunity_activities|2i|22|competitorid|||7|0|
competitorproduct_AsyncOperations|2j|1t|regardingobjectid||_|8|0|c
competitorproduct_UserEntityInstanceDatas|2j|1v|objectid||_|6|0|c
competitorproduct_BulkDeleteFailures|2j|1u|regardingobjectid||_|6|0|c
userentityinstancedata_competitorproduct|2j|1v|objectid||__|6|0|
competitorsalesliterature_AsyncOperations|2o|1t|regardingobjectid||_|8|0|c
competitorsalesliterature_UserEntityInstanceDatas|2o|1v|objectid||_|6|0|c
competitorsalesliterature_BulkDeleteFailures|2o|1u|regardingobjectid||_|6|0|c
userentityinstancedata_competitorsalesliterature|2o|1v|objectid||__|6|0|
Connection_AsyncOperations|j|1t|regardingobjectid||_|8|0|
connection_related_connection|j|j|relatedconnectionid|||7|0|c
userentityinstancedata_connection|j|1v|objectid||_|6|0|
connection_role_connections1|k|j|record1roleid|||7|0|
userentityinstancedata_connectionrole|k|1v|objectid||_|6|0|
connection_role_connection_role_object_type_codes|k|m|connectionroleid|||6|0|
Connection_Role_AsyncOperations|k|1t|regardingobjectid||_|8|0|
connection_role_connections2|k|j|record2roleid|||7|0|c
userentityinstancedata_connectionroleassociation|l|1v|objectid||_|6|0|
userentityinstancedata_connectionroleobjecttypecode|m|1v|objectid||_|6|0|
lead_customer_contacts|1|1z|customerid||_|0|0|c
lead_parent_contact|1|1z|parentcontactid|||1|1|c
contact_bookableresource_ContactId|1|3c|contactid||*|1|2|c
contact_CampaignResponses|1|2t|regardingobjectid||__|0|0|c
Contact_ServiceAppointments|1|f|regardingobjectid||__|2|0|c
contact_as_responsible_contact|1|30|responsiblecontactid|||1|0|c
contractlineitem_customer_contacts|1|33|customerid||_|3|0|c
contract_billingcustomer_contacts|1|32|billingcustomerid||_|4|0|c
contract_customer_contacts|1|32|customerid||_|0|3|c
incident_customer_contacts|1|30|customerid||_|0|4|c
contact_as_primary_contact|1|30|primarycontactid|||1|0|c
contact_entitlement_ContactId|1|34|contactid|||1|2|c
contact_entitlement_Customer|1|34|customerid||_|4|e|c
contact_customer_opportunity_roles|1|1n|customerid||_|3|0|
invoice_customer_contacts|1|29|customerid||_|5|5|c
opportunity_customer_contacts|1|20|customerid||_|0|6|c
order_customer_contacts|1|26|customerid||_|5|7|c
quote_customer_contacts|1|23|customerid||_|0|8|c
opportunity_parent_contact|1|20|parentcontactid|||1|0|c
msdyn_contact_msdyn_workorder_ReportedByContact|1|3e|msdyn_reportedbycontact||*|1|2|c
slakpiinstance_contact|1|1q|regarding||_|6|0|
socialactivity_postauthoraccount_contacts|1|g|postauthoraccount||_|7|0|c
Contact_Email_EmailSender|1|c|emailsender||_|7|0|
Contact_Tasks|1|8|regardingobjectid||__|0|0|c
Contact_RecurringAppointmentMasters|1|b|regardingobjectid||__|0|0|c
contact_master_contact|1|1|masterid|||7|0|c
contact_customer_relationship_partner|1|1m|partnerid||_|3|0|
lk_contact_feedback_createdby|1|1d|createdbycontact||*|a|1|
contact_connections2|1|j|record2id||_|3|i|c
Contact_BulkDeleteFailures|1|1u|regardingobjectid||_|6|0|
contact_activity_parties|1|7|partyid||_|8|0|
Contact_Annotation|1|i|objectid||_|0|0|c
Contact_SocialActivities|1|g|regardingobjectid||__|0|0|c
Contact_ActivityPointers|1|6|regardingobjectid||_|7|e|
account_primary_contact|1|0|primarycontactid|||1|0|c
Socialprofile_customer_contacts|1|h|customerid||_|0|h|c
socialactivity_postauthor_contacts|1|g|postauthor||_|7|0|c
lk_contact_feedback_createdonbehalfby|1|1d|createdonbehalfbycontact||*|a|1|
Contact_Emails|1|c|regardingobjectid||__|0|0|c
Contact_Appointments|1|a|regardingobjectid||__|0|0|c
Contact_Feedback|1|1d|regardingobjectid||ContactId|6|j|c
Contact_AsyncOperations|1|1t|regardingobjectid||_|8|0|
contact_connections1|1|j|record1id||_|3|c|c
Contact_CustomerAddress|1|n|parentid||_|3|g|c
Contact_Phonecalls|1|9|regardingobjectid||__|0|0|c
contact_customer_contacts|1|1|parentcustomerid||_|2|h|c
userentityinstancedata_contact|1|1v|objectid||_|6|0|
contact_customer_relationship_customer|1|1m|customerid||_|3|f|
Contact_Faxes|1|e|regardingobjectid||__|0|0|c
Contact_Letters|1|d|regardingobjectid||__|0|0|c
contactinvoices_AsyncOperations|2y|1t|regardingobjectid||_|8|0|c
contactinvoices_UserEntityInstanceDatas|2y|1v|objectid||_|6|0|c
contactinvoices_BulkDeleteFailures|2y|1u|regardingobjectid||_|6|0|c
contactleads_AsyncOperations|2v|1t|regardingobjectid||_|8|0|c
contactleads_UserEntityInstanceDatas|2v|1v|objectid||_|6|0|c
contactleads_BulkDeleteFailures|2v|1u|regardingobjectid||_|6|0|c
contactorders_AsyncOperations|2x|1t|regardingobjectid||_|8|0|c
contactorders_UserEntityInstanceDatas|2x|1v|objectid||_|6|0|c
contactorders_BulkDeleteFailures|2x|1u|regardingobjectid||_|6|0|c
contactquotes_AsyncOperations|2w|1t|regardingobjectid||_|8|0|c
contactquotes_UserEntityInstanceDatas|2w|1v|objectid||_|6|0|c
contactquotes_BulkDeleteFailures|2w|1u|regardingobjectid||_|6|0|c
Contract_ActivityPointers|32|6|regardingobjectid||_|7|0|
contract_activity_parties|32|7|partyid||_|8|0|
Contract_AsyncOperations|32|1t|regardingobjectid||_|8|0|
userentityinstancedata_contract|32|1v|objectid||_|6|0|
Contract_BulkDeleteFailures|32|1u|regardingobjectid||_|6|0|
Contract_Appointments|32|a|regardingobjectid||__|9|0|c
Contract_Emails|32|c|regardingobjectid||__|9|0|c
Contract_Faxes|32|e|regardingobjectid||__|9|0|c
Contract_Letters|32|d|regardingobjectid||__|9|0|c
Contract_Phonecalls|32|9|regardingobjectid||__|9|0|c
Contract_Tasks|32|8|regardingobjectid||__|9|0|c
Contract_RecurringAppointmentMasters|32|b|regardingobjectid||__|9|0|c
Contract_SocialActivities|32|g|regardingobjectid||__|9|0|c
contract_connections1|32|j|record1id||_|6|c|c
contract_connections2|32|j|record2id||_|6|i|c
Contract_Annotation|32|i|objectid||_|9|0|c
Contract_ServiceAppointments|32|f|regardingobjectid||__|b|0|c
contract_cases|32|30|contractid|||6|0|c
contract_line_items|32|33|contractid|||6|0|c
contract_originating_contract|32|32|originatingcontract|||a|0|c
ContractDetail_AsyncOperations|33|1t|regardingobjectid||_|8|0|
userentityinstancedata_contractdetail|33|1v|objectid||_|6|0|
ContractDetail_BulkDeleteFailures|33|1u|regardingobjectid||_|6|0|
ContractDetail_Annotation|33|i|objectid||_|9|0|c
contract_detail_cases|33|30|contractdetailid|||6|0|c
customer_address_contracts_as_billing_address|n|32|billtoaddress|||a|0|c
customer_address_contracts_as_service_address|n|32|serviceaddress|||a|0|c
customer_address_contract_line_items|n|33|serviceaddress|||a|0|c
CustomerAddress_BulkDeleteFailures|n|1u|regardingobjectid||_|6|0|
userentityinstancedata_customeraddress|n|1v|objectid||_|6|0|
CustomerAddress_AsyncOperations|n|1t|regardingobjectid||_|8|0|
CustomerOpportunityRole_AsyncOperations|1n|1t|regardingobjectid||_|8|0|
userentityinstancedata_customeropportunityrole|1n|1v|objectid||_|6|0|
CustomerOpportunityRole_BulkDeleteFailures|1n|1u|regardingobjectid||_|6|0|
CustomerRelationship_AsyncOperations|1m|1t|regardingobjectid||_|8|0|
CustomerRelationship_BulkDeleteFailures|1m|1u|regardingobjectid||_|6|0|
userentityinstancedata_customerrelationship|1m|1v|objectid||_|6|0|
customer_relationship_converse_relationship|1m|1m|converserelationshipid|||7|0|
Discount_AsyncOperations|2f|1t|regardingobjectid||_|8|0|
userentityinstancedata_discount|2f|1v|objectid||_|6|0|
Discount_BulkDeleteFailures|2f|1u|regardingobjectid||_|6|0|
DiscountType_AsyncOperations|2e|1t|regardingobjectid||_|8|0|
userentityinstancedata_discounttype|2e|1v|objectid||_|6|0|
DiscountType_BulkDeleteFailures|2e|1u|regardingobjectid||_|6|0|
discount_type_discounts|2e|2f|discounttypeid|||6|0|
discount_type_product_price_levels|2e|2c|discounttypeid|||a|0|
userentityinstancedata_duplicaterule|1w|1v|objectid||_|6|0|
DuplicateRule_Annotation|1w|i|objectid||_|9|0|c
DuplicateRule_DuplicateRuleConditions|1w|1x|regardingobjectid|||6|0|
userentityinstancedata_duplicaterulecondition|1x|1v|objectid||_|6|0|
email_campaignresponse|c|2t|originatingactivityid||_|6|0|c
email_activity_parties|c|7|activityid||_|8|0|
Email_AsyncOperations|c|1t|regardingobjectid||_|8|0|
slakpiinstance_email|c|1q|regarding||_|6|0|c
Email_Annotation|c|i|objectid||_|9|0|c
email_email_parentactivityid|c|c|parentactivityid|||7|0|c
userentityinstancedata_email|c|1v|objectid||_|6|0|
Email_BulkDeleteFailures|c|1u|regardingobjectid||_|6|0|
email_connections1|c|j|record1id||_|6|c|c
email_connections2|c|j|record2id||_|6|i|c
Email_QueueItem|c|r|objectid||_|6|0|c
emailserverprofile_mailbox|1j|1i|emailserverprofile|||7|1|
emailserverprofile_bulkdeletefailures|1j|1u|regardingobjectid||_|6|0|
emailserverprofile_asyncoperations|1j|1t|regardingobjectid||_|8|0|
EmailServerProfile_Annotation|1j|i|objectid||_|0|0|
EmailServerProfile_Organization|1j|5|defaultemailserverprofileid|||7|0|
entitlement_ActivityPointers|34|6|regardingobjectid||_|7|1|c
entitlement_ActivityParties|34|7|partyid||_|8|0|c
entitlement_AsyncOperations|34|1t|regardingobjectid||_|8|1|
entitlement_UserEntityInstanceDatas|34|1v|objectid||_|6|1|
entitlement_BulkDeleteFailures|34|1u|regardingobjectid||_|6|1|
entitlement_Appointments|34|a|regardingobjectid||__|9|1|c
entitlement_Emails|34|c|regardingobjectid||__|9|1|c
entitlement_Faxes|34|e|regardingobjectid||__|9|1|c
entitlement_Letters|34|d|regardingobjectid||__|9|1|c
entitlement_PhoneCalls|34|9|regardingobjectid||__|9|1|c
entitlement_Tasks|34|8|regardingobjectid||__|9|1|c
entitlement_RecurringAppointmentMasters|34|b|regardingobjectid||__|9|1|c
entitlement_SocialActivities|34|g|regardingobjectid||__|9|1|c
entitlement_connections1|34|j|record1id||_|6|c|c
entitlement_connections2|34|j|record2id||_|6|1|c
entitlement_Annotations|34|i|objectid||_|9|1|c
entitlement_IncidentResolutions|34|31|regardingobjectid||__|9|0|c
entitlement_ServiceAppointments|34|f|regardingobjectid||__|b|0|c
entitlement_cases|34|30|entitlementid|||7|2|c
entitlement_OpportunityCloses|34|22|regardingobjectid||__|9|0|c
entitlement_OrderCloses|34|28|regardingobjectid||__|9|0|c
entitlement_QuoteCloses|34|25|regardingobjectid||__|9|0|c
entitlementcontacts_AsyncOperations|35|1t|regardingobjectid||_|8|0|c
entitlementcontacts_UserEntityInstanceDatas|35|1v|objectid||_|6|0|c
entitlementcontacts_BulkDeleteFailures|35|1u|regardingobjectid||_|6|0|c
entitlementproducts_AsyncOperations|36|1t|regardingobjectid||_|8|0|c
entitlementproducts_UserEntityInstanceDatas|36|1v|objectid||_|6|0|c
entitlementproducts_BulkDeleteFailures|36|1u|regardingobjectid||_|6|0|c
entitlementtemplate_ActivityPointers|37|6|regardingobjectid||_|7|1|c
entitlementtemplate_AsyncOperations|37|1t|regardingobjectid||_|8|1|
entitlementtemplate_UserEntityInstanceDatas|37|1v|objectid||_|6|1|
entitlementtemplate_BulkDeleteFailures|37|1u|regardingobjectid||_|6|1|
entitlementtemplate_Appointments|37|a|regardingobjectid||__|9|1|c
entitlementtemplate_Emails|37|c|regardingobjectid||__|9|1|c
entitlementtemplate_Faxes|37|e|regardingobjectid||__|9|1|c
entitlementtemplate_Letters|37|d|regardingobjectid||__|9|1|c
entitlementtemplate_PhoneCalls|37|9|regardingobjectid||__|9|1|c
entitlementtemplate_Tasks|37|8|regardingobjectid||__|9|1|c
entitlementtemplate_RecurringAppointmentMasters|37|b|regardingobjectid||__|9|1|c
entitlementtemplate_SocialActivities|37|g|regardingobjectid||__|9|1|c
entitlementtemplate_Annotations|37|i|objectid||_|9|1|c
entitlementtemplate_IncidentResolutions|37|31|regardingobjectid||__|6|0|c
entitlementtemplate_ServiceAppointments|37|f|regardingobjectid||__|9|1|c
entitlementtemplateid_RelationShip|37|34|entitlementtemplateid|||7|2|c
entitlementtemplate_OpportunityCloses|37|22|regardingobjectid||__|6|0|c
entitlementtemplate_OrderCloses|37|28|regardingobjectid||__|6|0|c
entitlementtemplate_QuoteCloses|37|25|regardingobjectid||__|6|0|c
equipment_activity_parties|3b|7|partyid||_|a|0|
Equipment_AsyncOperations|3b|1t|regardingobjectid||_|8|0|
userentityinstancedata_equipment|3b|1v|objectid||_|6|0|
Equipment_BulkDeleteFailures|3b|1u|regardingobjectid||_|6|0|
equipment_connections1|3b|j|record1id||_|6|c|c
equipment_connections2|3b|j|record2id||_|6|i|c
Equipment_Annotation|3b|i|objectid||_|9|0|c
Equipment_Email_EmailSender|3b|c|emailsender||_|7|0|
equipment_accounts|3b|0|preferredequipmentid|||7|0|c
equipment_contacts|3b|1|preferredequipmentid|||7|0|c
fax_campaignresponse|e|2t|originatingactivityid||_|6|0|c
Fax_AsyncOperations|e|1t|regardingobjectid||_|8|0|
slakpiinstance_fax|e|1q|regarding||_|6|0|c
Fax_BulkDeleteFailures|e|1u|regardingobjectid||_|6|0|
fax_activity_parties|e|7|activityid||_|8|0|
fax_connections2|e|j|record2id||_|6|i|c
userentityinstancedata_fax|e|1v|objectid||_|6|0|
Fax_Annotation|e|i|objectid||_|9|0|c
fax_connections1|e|j|record1id||_|6|c|c
Fax_QueueItem|e|r|objectid||_|6|0|c
feedback_feedback|1d|1d|regardingobjectid||FeedbackId|6|j|c
userentityinstancedata_fieldpermission|14|1v|objectid||_|6|0|
lk_fieldpermission_fieldsecurityprofileid|13|14|fieldsecurityprofileid|||6|0|
userentityinstancedata_fieldsecurityprofile|13|1v|objectid||_|6|0|
goal_parent_goal|1e|1e|parentgoalid|||7|k|c
Goal_RollupError_Goal|1e|1e|goalwitherrorid|||8|0|c
Goal_Annotation|1e|i|objectid||_|0|0|
Goal_AsyncOperations|1e|1t|regardingobjectid||_|8|0|
userentityinstancedata_goal|1e|1v|objectid||_|6|0|
goal_connections1|1e|j|record1id||_|6|c|c
goal_connections2|1e|j|record2id||_|6|i|c
goalrollupquery_actualint|1g|1e|rollupqueryactualintegerid|||a|0|
goal_rollupquery_actualmoney|1g|1e|rollupqueryactualmoneyid|||a|0|
goal_rollupquery_actualdecimal|1g|1e|rollupqueryactualdecimalid|||a|0|
goal_rollupquery_customint|1g|1e|rollupquerycustomintegerid|||a|0|
goal_rollupquery_custommoney|1g|1e|rollupquerycustommoneyid|||a|0|
goal_rollupquery_customdecimal|1g|1e|rollupquerycustomdecimalid|||a|0|
goal_rollupquery_inprogressint|1g|1e|rollupqueryinprogressintegerid|||a|0|
goal_rollupquery_inprogressmoney|1g|1e|rollupqueryinprogressmoneyid|||a|0|
goal_rollupquery_inprogressdecimal|1g|1e|rollupqueryinprogressdecimalid|||a|0|
goalrollupquery_AsyncOperations|1g|1t|regardingobjectid||_|8|0|
userentityinstancedata_goalrollupquery|1g|1v|objectid||_|6|0|
Incident_ActivityPointers|30|6|regardingobjectid||_|7|g|
incident_activity_parties|30|7|partyid||_|8|0|
Incident_AsyncOperations|30|1t|regardingobjectid||_|8|0|
userentityinstancedata_incident|30|1v|objectid||_|6|0|
Incident_BulkDeleteFailures|30|1u|regardingobjectid||_|6|0|
Incident_Appointments|30|a|regardingobjectid||__|0|0|c
Incident_Emails|30|c|regardingobjectid||__|9|0|c
Incident_Faxes|30|e|regardingobjectid||__|0|0|c
Incident_Letters|30|d|regardingobjectid||__|0|0|c
Incident_Phonecalls|30|9|regardingobjectid||__|0|0|c
Incident_Tasks|30|8|regardingobjectid||__|0|0|c
Incident_RecurringAppointmentMasters|30|b|regardingobjectid||__|0|0|c
Incident_SocialActivities|30|g|regardingobjectid||__|9|0|c
incident_connections1|30|j|record1id||_|6|c|c
incident_connections2|30|j|record2id||_|6|i|c
Incident_QueueItem|30|r|objectid||_|6|0|c
Incident_Annotation|30|i|objectid||_|0|0|c
slakpiinstance_incident|30|1q|regarding|||6|0|
Incident_ServiceAppointments|30|f|regardingobjectid||__|2|0|c
Incident_IncidentResolutions|30|31|incidentid|||0|0|c
incident_existingcase|30|30|existingcase|||7|0|c
incident_master_incident|30|30|masterid|||7|0|
incident_parent_incident|30|30|parentcaseid|||3|0|
OriginatingCase_Lead|30|1z|originatingcaseid|||7|0|c
knowledgearticle_incidents|30|1a|incidentid|||c|0|c
incident_OpportunityCloses|30|22|regardingobjectid||__|9|0|c
incident_OrderCloses|30|28|regardingobjectid||__|9|0|c
incident_QuoteCloses|30|25|regardingobjectid||__|9|0|c
msdyn_incident_msdyn_workorder_ServiceRequest|30|3e|msdyn_servicerequest||*|7|2|c
incidentresolution_activity_parties|31|7|activityid||_|8|0|
CampaignResponse_IncidentResolutions|31|2t|originatingactivityid||__|6|0|c
IncidentResolution_AsyncOperations|31|1t|regardingobjectid||_|8|0|
userentityinstancedata_incidentresolution|31|1v|objectid||_|6|0|
IncidentResolution_BulkDeleteFailures|31|1u|regardingobjectid||_|6|0|
IncidentResolution_Annotation|31|i|objectid||_|9|0|c
Invoice_ActivityPointers|29|6|regardingobjectid||_|7|0|
invoice_activity_parties|29|7|partyid||_|8|0|
Invoice_AsyncOperations|29|1t|regardingobjectid||_|8|0|
userentityinstancedata_invoice|29|1v|objectid||_|6|0|
Invoice_BulkDeleteFailures|29|1u|regardingobjectid||_|6|0|
Invoice_Appointments|29|a|regardingobjectid||__|9|0|c
Invoice_Emails|29|c|regardingobjectid||__|9|0|c
Invoice_Faxes|29|e|regardingobjectid||__|9|0|c
Invoice_Letters|29|d|regardingobjectid||__|9|0|c
Invoice_Phonecalls|29|9|regardingobjectid||__|9|0|c
Invoice_Tasks|29|8|regardingobjectid||__|9|0|c
Invoice_RecurringAppointmentMasters|29|b|regardingobjectid||__|9|0|c
Invoice_SocialActivities|29|g|regardingobjectid||__|9|0|c
invoice_connections1|29|j|record1id||_|6|c|c
invoice_connections2|29|j|record2id||_|6|i|c
Invoice_Annotation|29|i|objectid||_|9|0|c
Invoice_ServiceAppointments|29|f|regardingobjectid||__|b|0|c
invoice_details|29|2a|invoiceid|||6|0|c
slakpiinstance_invoice|29|1q|regarding||_|6|0|
InvoiceDetail_AsyncOperations|2a|1t|regardingobjectid||_|8|0|
userentityinstancedata_invoicedetail|2a|1v|objectid||_|6|0|
InvoiceDetail_BulkDeleteFailures|2a|1u|regardingobjectid||_|6|0|
invoicedetail_parent_invoicedetail|2a|2a|parentbundleid||_|6|0|c
kbarticle_incidents|38|30|kbarticleid|||a|0|c
KbArticle_SharepointDocumentLocation|38|o|regardingobjectid||_|3|0|c
userentityinstancedata_kbarticle|38|1v|objectid||_|6|0|
KbArticle_Annotation|38|i|objectid||_|0|0|c
KbArticle_AsyncOperations|38|1t|regardingobjectid||_|8|0|
KbArticle_BulkDeleteFailures|38|1u|regardingobjectid||_|6|0|
knowledgearticle_CampaignActivities|19|2s|regardingobjectid||__|9|0|c
knowledgearticle_CampaignResponses|19|2t|regardingobjectid||__|9|0|c
knowledgearticle_IncidentResolutions|19|31|regardingobjectid||__|9|0|c
KnowledgeArticle_ServiceAppointments|19|f|regardingobjectid||__|2|0|c
incident_knowledgearticles|19|1a|knowledgearticleid|||6|l|c
knowledgearticle_OpportunityCloses|19|22|regardingobjectid||__|9|0|c
knowledgearticle_OrderCloses|19|28|regardingobjectid||__|9|0|c
knowledgearticle_QuoteCloses|19|25|regardingobjectid||__|9|0|c
knowledgearticle_connections1|19|j|record1id||_|6|c|c
knowledgearticle_connections2|19|j|record2id||_|6|1|c
knowledgearticle_SharePointDocumentLocations|19|o|regardingobjectid||_|0|1|c
knowledgearticle_QueueItems|19|r|objectid||_|6|1|c
knowledgearticle_Annotations|19|i|objectid||_|9|1|c
knowledgearticle_Teams|19|3|regardingobjectid||_|9|1|c
knowledgearticle_AsyncOperations|19|1t|regardingobjectid||_|8|1|c
knowledgearticle_UserEntityInstanceDatas|19|1v|objectid||_|6|1|c
knowledgearticle_BulkDeleteFailures|19|1u|regardingobjectid||_|6|1|c
KnowledgeArticle_SocialActivities|19|g|regardingobjectid||__|9|0|c
KnowledgeArticle_Letters|19|d|regardingobjectid||__|0|0|c
KnowledgeArticle_Tasks|19|8|regardingobjectid||__|0|0|c
KnowledgeArticle_Faxes|19|e|regardingobjectid||__|0|0|c
KnowledgeArticle_Appointments|19|a|regardingobjectid||__|0|0|c
knowledgearticle_rootarticle_id|19|19|rootarticleid||*|6|0|hc
KnowledgeArticle_RecurringAppointmentMasters|19|b|regardingobjectid||__|0|0|c
KnowledgeArticle_ActivityPointers|19|6|regardingobjectid||_|7|g|
KnowledgeArticle_Feedback|19|1d|regardingobjectid||KnowledgeArticleId|6|j|c
knowledgearticle_previousarticle_contentid|19|19|previousarticlecontentid||*|7|0|c
knowledgearticle_activity_parties|19|7|partyid||_|8|0|
knowledgearticle_parentarticle_contentid|19|19|parentarticlecontentid||*|7|0|c
KnowledgeArticle_Phonecalls|19|9|regardingobjectid||__|0|0|c
KnowledgeArticle_Emails|19|c|regardingobjectid||__|9|0|c
knowledgearticleincident_AsyncOperations|1a|1t|regardingobjectid||_|8|0|c
knowledgearticleincident_UserEntityInstanceDatas|1a|1v|objectid||_|6|0|c
knowledgearticleincident_BulkDeleteFailures|1a|1u|regardingobjectid||_|6|0|c
Lead_ActivityPointers|1z|6|regardingobjectid||_|7|g|
lead_activity_parties|1z|7|partyid||_|8|0|
Lead_SharepointDocumentLocation|1z|o|regardingobjectid||_|3|0|c
Lead_AsyncOperations|1z|1t|regardingobjectid||_|8|0|
userentityinstancedata_lead|1z|1v|objectid||_|6|0|
Lead_BulkDeleteFailures|1z|1u|regardingobjectid||_|6|0|
Lead_Appointments|1z|a|regardingobjectid||__|0|0|c
Lead_Emails|1z|c|regardingobjectid||__|0|0|c
Lead_Faxes|1z|e|regardingobjectid||__|0|0|c
Lead_Letters|1z|d|regardingobjectid||__|0|0|c
Lead_Phonecalls|1z|9|regardingobjectid||__|0|0|c
Lead_Tasks|1z|8|regardingobjectid||__|0|0|c
Lead_RecurringAppointmentMasters|1z|b|regardingobjectid||__|0|0|c
Lead_SocialActivities|1z|g|regardingobjectid||__|0|0|c
lead_connections1|1z|j|record1id||_|3|c|c
lead_connections2|1z|j|record2id||_|3|i|c
Lead_Annotation|1z|i|objectid||_|0|0|c
Lead_Email_EmailSender|1z|c|emailsender||_|7|0|
lead_master_lead|1z|1z|masterid|||7|0|c
slakpiinstance_lead|1z|1q|regarding||_|6|0|
account_originating_lead|1z|0|originatingleadid|||1|0|c
contact_originating_lead|1z|1|originatingleadid|||1|0|c
lead_CampaignActivities|1z|2s|regardingobjectid||__|0|0|c
lead_CampaignResponses|1z|2t|regardingobjectid||__|0|0|c
lead_IncidentResolutions|1z|31|regardingobjectid||__|0|0|c
Lead_ServiceAppointments|1z|f|regardingobjectid||__|2|0|c
lead_OpportunityCloses|1z|22|regardingobjectid||__|0|0|c
lead_OrderCloses|1z|28|regardingobjectid||__|0|0|c
lead_QuoteCloses|1z|25|regardingobjectid||__|0|0|c
opportunity_originating_lead|1z|20|originatingleadid|||1|0|c
leadcompetitors_AsyncOperations|2k|1t|regardingobjectid||_|8|0|c
leadcompetitors_UserEntityInstanceDatas|2k|1v|objectid||_|6|0|c
leadcompetitors_BulkDeleteFailures|2k|1u|regardingobjectid||_|6|0|c
leadproduct_AsyncOperations|2z|1t|regardingobjectid||_|8|0|c
leadproduct_UserEntityInstanceDatas|2z|1v|objectid||_|6|0|c
leadproduct_BulkDeleteFailures|2z|1u|regardingobjectid||_|6|0|c
userentityinstancedata_leadproduct|2z|1v|objectid||__|6|0|
letter_campaignresponse|d|2t|originatingactivityid||_|6|0|c
Letter_BulkDeleteFailures|d|1u|regardingobjectid||_|6|0|
letter_connections1|d|j|record1id||_|6|c|c
slakpiinstance_letter|d|1q|regarding||_|6|0|c
Letter_AsyncOperations|d|1t|regardingobjectid||_|8|0|
Letter_Annotation|d|i|objectid||_|9|0|c
letter_activity_parties|d|7|activityid||_|8|0|
userentityinstancedata_letter|d|1v|objectid||_|6|0|
Letter_QueueItem|d|r|objectid||_|6|0|c
letter_connections2|d|j|record2id||_|6|i|c
List_AsyncOperations|2p|1t|regardingobjectid||_|8|0|
userentityinstancedata_list|2p|1v|objectid||_|6|0|
List_BulkDeleteFailures|2p|1u|regardingobjectid||_|6|0|
list_connections1|2p|j|record1id||_|6|c|c
list_connections2|2p|j|record2id||_|6|i|c
List_Annotation|2p|i|objectid||_|9|0|c
listmember_AsyncOperations|2q|1t|regardingobjectid||_|8|0|c
userentityinstancedata_listmember|2q|1v|objectid||_|6|0|
listmember_BulkDeleteFailures|2q|1u|regardingobjectid||_|6|0|c
campaignactivity_mailbox_sendermailboxid|1i|2s|sendermailboxid||sendermailboxid_campaignactivity|8|0|c
campaignresponse_mailbox_sendermailboxid|1i|2t|sendermailboxid||sendermailboxid_campaignresponse|8|0|c
incidentresolution_mailbox_sendermailboxid|1i|31|sendermailboxid||sendermailboxid_incidentresolution|8|0|c
serviceappointment_mailbox_sendermailboxid|1i|f|sendermailboxid||sendermailboxid_serviceappointment|8|0|c
opportunityclose_mailbox_sendermailboxid|1i|22|sendermailboxid||sendermailboxid_opportunityclose|8|0|c
orderclose_mailbox_sendermailboxid|1i|28|sendermailboxid||sendermailboxid_orderclose|8|0|c
quoteclose_mailbox_sendermailboxid|1i|25|sendermailboxid||sendermailboxid_quoteclose|8|0|c
mailbox_userentityinstancedatas|1i|1v|objectid||_|6|0|
systemuser_defaultmailbox_mailbox|1i|2|defaultmailbox|||7|1|
queue_defaultmailbox_mailbox|1i|q|defaultmailbox|||7|0|
activitypointer_sendermailboxid_mailbox|1i|6|sendermailboxid|||8|0|
Mailbox_Annotation|1i|i|objectid||_|0|0|
mailbox_asyncoperations|1i|1t|regardingobjectid||_|8|0|
email_sendermailboxid_mailbox|1i|c|sendermailboxid||sendermailboxid_email|8|0|
metric_goal|1f|1e|metricid|||a|m|
metric_AsyncOperations|1f|1t|regardingobjectid||_|8|0|
userentityinstancedata_metric|1f|1v|objectid||_|6|0|
msdyn_customerasset_ActivityPointers|3f|6|regardingobjectid||_|7|1|c
msdyn_customerasset_AsyncOperations|3f|1t|regardingobjectid||_|8|0|c
msdyn_customerasset_UserEntityInstanceDatas|3f|1v|objectid||_|6|0|c
msdyn_customerasset_BulkDeleteFailures|3f|1u|regardingobjectid||_|6|0|c
msdyn_customerasset_Appointments|3f|a|regardingobjectid||__|9|0|c
msdyn_customerasset_Emails|3f|c|regardingobjectid||__|9|0|c
msdyn_customerasset_Faxes|3f|e|regardingobjectid||__|9|0|c
msdyn_customerasset_Letters|3f|d|regardingobjectid||__|9|0|c
msdyn_customerasset_PhoneCalls|3f|9|regardingobjectid||__|9|0|c
msdyn_customerasset_Tasks|3f|8|regardingobjectid||__|9|0|c
msdyn_customerasset_RecurringAppointmentMasters|3f|b|regardingobjectid||__|9|0|c
msdyn_customerasset_SocialActivities|3f|g|regardingobjectid||__|9|0|c
msdyn_customerasset_connections1|3f|j|record1id||_|6|c|c
msdyn_customerasset_connections2|3f|j|record2id||_|6|0|c
msdyn_customerasset_Annotations|3f|i|objectid||_|9|0|c
msdyn_customerasset_ServiceAppointments|3f|f|regardingobjectid||__|9|0|c
msdyn_msdyn_customerasset_msdyn_customerasset_MasterAsset|3f|3f|msdyn_masterasset||*|7|n|c
msdyn_msdyn_customerasset_msdyn_customerasset_ParentAsset|3f|3f|msdyn_parentasset||*|7|o|hc
msdyn_msdyn_customerasset_msdyn_workorder_CustomerAsset|3f|3e|msdyn_customerasset||*|7|2|c
msdyn_workorder_ActivityPointers|3e|6|regardingobjectid||_|7|1|c
msdyn_workorder_SharePointDocumentLocations|3e|o|regardingobjectid||_|0|0|c
msdyn_workorder_AsyncOperations|3e|1t|regardingobjectid||_|8|0|c
msdyn_workorder_UserEntityInstanceDatas|3e|1v|objectid||_|6|0|c
msdyn_workorder_BulkDeleteFailures|3e|1u|regardingobjectid||_|6|0|c
msdyn_workorder_Appointments|3e|a|regardingobjectid||__|9|0|c
msdyn_workorder_Emails|3e|c|regardingobjectid||__|9|0|c
msdyn_workorder_Faxes|3e|e|regardingobjectid||__|9|0|c
msdyn_workorder_Letters|3e|d|regardingobjectid||__|9|0|c
msdyn_workorder_PhoneCalls|3e|9|regardingobjectid||__|9|0|c
msdyn_workorder_Tasks|3e|8|regardingobjectid||__|9|0|c
msdyn_workorder_RecurringAppointmentMasters|3e|b|regardingobjectid||__|9|0|c
msdyn_workorder_SocialActivities|3e|g|regardingobjectid||__|9|0|c
msdyn_workorder_connections1|3e|j|record1id||_|6|c|c
msdyn_workorder_connections2|3e|j|record2id||_|6|0|c
msdyn_workorder_QueueItems|3e|r|objectid||_|6|0|c
msdyn_workorder_Annotations|3e|i|objectid||_|9|0|c
msdyn_workorder_ServiceAppointments|3e|f|regardingobjectid||__|9|0|c
msdyn_msdyn_workorder_bookableresourcebooking_WorkOrder|3e|3d|msdyn_workorder||*|7|2|c
msdyn_msdyn_workorder_invoicedetail|3e|2a|msdyn_workorderid||*|7|p|c
msdyn_msdyn_workorder_msdyn_workorder_ParentWorkOrder|3e|3e|msdyn_parentworkorder||*|7|2|c
Opportunity_ActivityPointers|20|6|regardingobjectid||_|7|e|
opportunity_activity_parties|20|7|partyid||_|8|0|
Opportunity_SharepointDocumentLocation|20|o|regardingobjectid||_|d|0|c
opportunity_Teams|20|3|regardingobjectid||_|9|1|c
Opportunity_AsyncOperations|20|1t|regardingobjectid||_|8|0|
userentityinstancedata_opportunity|20|1v|objectid||_|6|0|
Opportunity_BulkDeleteFailures|20|1u|regardingobjectid||_|6|0|
Opportunity_Appointments|20|a|regardingobjectid||__|9|0|c
Opportunity_Emails|20|c|regardingobjectid||__|9|0|c
Opportunity_Faxes|20|e|regardingobjectid||__|9|0|c
Opportunity_Letters|20|d|regardingobjectid||__|9|0|c
Opportunity_Phonecalls|20|9|regardingobjectid||__|9|0|c
Opportunity_Tasks|20|8|regardingobjectid||__|9|0|c
Opportunity_RecurringAppointmentMasters|20|b|regardingobjectid||__|9|0|c
Opportunity_SocialActivities|20|g|regardingobjectid||__|9|0|c
opportunity_connections1|20|j|record1id||_|6|c|c
opportunity_connections2|20|j|record2id||_|6|i|c
Opportunity_Annotation|20|i|objectid||_|9|0|c
Opportunity_ServiceAppointments|20|f|regardingobjectid||__|b|0|c
opportunity_OpportunityCloses|20|22|regardingobjectid||__|9|0|c
opportunity_OrderCloses|20|28|regardingobjectid||__|9|0|c
opportunity_QuoteCloses|20|25|regardingobjectid||__|9|0|c
opportunity_customer_opportunity_roles|20|1n|opportunityid|||9|e|c
opportunity_invoices|20|29|opportunityid|||a|7|c
Opportunity_OpportunityClose|20|22|opportunityid|||9|0|c
opportunity_quotes|20|23|opportunityid|||e|q|c
opportunity_sales_orders|20|26|opportunityid|||f|8|c
product_opportunities|20|21|opportunityid|||e|l|c
slakpiinstance_opportunity|20|1q|regarding||_|6|0|
lead_qualifying_opportunity|20|1z|qualifyingopportunityid|||1|0|c
msdyn_opportunity_msdyn_workorder|20|3e|msdyn_opportunityid||*|7|p|c
opportunityclose_activity_parties|22|7|activityid||_|8|0|
CampaignResponse_OpportunityCloses|22|2t|originatingactivityid||__|6|0|c
OpportunityClose_AsyncOperations|22|1t|regardingobjectid||_|8|0|
userentityinstancedata_opportunityclose|22|1v|objectid||_|6|0|
OpportunityClose_BulkDeleteFailures|22|1u|regardingobjectid||_|6|0|
OpportunityClose_Annotation|22|i|objectid||_|9|0|c
opportunitycompetitors_AsyncOperations|2l|1t|regardingobjectid||_|8|0|c
opportunitycompetitors_UserEntityInstanceDatas|2l|1v|objectid||_|6|0|c
opportunitycompetitors_BulkDeleteFailures|2l|1u|regardingobjectid||_|6|0|c
OpportunityProduct_AsyncOperations|21|1t|regardingobjectid||_|8|0|
userentityinstancedata_opportunityproduct|21|1v|objectid||_|6|0|
OpportunityProduct_BulkDeleteFailures|21|1u|regardingobjectid||_|6|0|
opportunityproduct_parent_opportunityproduct|21|21|parentbundleid||_|6|0|c
orderclose_activity_parties|28|7|activityid||_|8|0|
CampaignResponse_OrderCloses|28|2t|originatingactivityid||__|6|0|c
OrderClose_AsyncOperations|28|1t|regardingobjectid||_|8|0|
userentityinstancedata_orderclose|28|1v|objectid||_|6|0|
OrderClose_BulkDeleteFailures|28|1u|regardingobjectid||_|6|0|
OrderClose_Annotation|28|i|objectid||_|9|0|c
organization_territories|5|t|organizationid|||8|0|
organization_price_levels|5|2d|organizationid|||8|0|
organization_products|5|2b|organizationid|||8|0|
organization_uof_schedules|5|2h|organizationid|||8|0|
entitlementtemplate_organization|5|37|organizationid|||8|0|
organization_services|5|39|organizationid|||8|0|
organization_sites|5|3a|organizationid||_|8|0|
organization_equipment|5|3b|organizationid|||8|0|
organization_discount_types|5|2e|organizationid|||8|0|
organization_sales_literature|5|2m|organizationid|||8|0|
organization_competitors|5|2i|organizationid|||8|0|
organization_metric|5|1f|organizationid|||8|1|
organization_position|5|1h|organizationid|||8|1|c
organization_queues|5|q|organizationid|||8|0|
organization_relationship_roles|5|1k|organizationid|||8|0|
organization_kb_articles|5|38|organizationid|||8|0|
organization_connection_roles|5|k|organizationid|||8|0|
userentityinstancedata_organization|5|1v|objectid||_|8|0|
organization_subjects|5|v|organizationid|||8|0|
organization_calendars|5|1y|organizationid|||8|0|
organization_publisher|5|18|organizationid|||8|0|
organization_queueitems|5|r|organizationid|||8|0|
organization_teams|5|3|organizationid||_|8|0|
organization_transactioncurrencies|5|u|organizationid|||8|0|
organization_mailbox|5|1i|organizationid|||8|0|
Organization_AsyncOperations|5|1t|regardingobjectid||_|8|0|
organization_emailserverprofile|5|1j|organizationid|||8|0|
Organization_BulkDeleteFailures|5|1u|regardingobjectid||_|8|0|
lk_fieldsecurityprofile_organizationid|5|13|organizationid|||8|0|
organization_roles|5|x|organizationid||_|8|0|
organization_system_users|5|2|organizationid||_|8|0|
organization_business_units|5|4|organizationid|||8|0|
organization_solution|5|17|organizationid|||8|0|
phonecall_campaignresponse|9|2t|originatingactivityid||_|6|0|c
PhoneCall_AsyncOperations|9|1t|regardingobjectid||_|8|0|
phonecall_connections2|9|j|record2id||_|6|i|c
slakpiinstance_phonecall|9|1q|regarding||_|6|0|c
PhoneCall_Annotation|9|i|objectid||_|9|0|c
phonecall_connections1|9|j|record1id||_|6|c|c
PhoneCall_BulkDeleteFailures|9|1u|regardingobjectid||_|6|0|
phonecall_activity_parties|9|7|activityid||_|8|0|
PhoneCall_QueueItem|9|r|objectid||_|6|0|c
userentityinstancedata_phonecall|9|1v|objectid||_|6|0|
position_AsyncOperations|1h|1t|regardingobjectid||_|8|1|c
position_users|1h|2|positionid|||a|2|c
position_parent_position|1h|1h|parentpositionid|||6|2|h
position_connection2|1h|j|record2id||_|6|c|c
position_connection1|1h|j|record1id||_|6|c|c
PriceLevel_AsyncOperations|2d|1t|regardingobjectid||_|8|0|
userentityinstancedata_pricelevel|2d|1v|objectid||_|6|0|
PriceLevel_BulkDeleteFailures|2d|1u|regardingobjectid||_|6|0|
pricelevel_connections1|2d|j|record1id||_|6|c|c
pricelevel_connections2|2d|j|record2id||_|6|i|c
price_level_product_price_levels|2d|2c|pricelevelid|||a|0|
price_level_accounts|2d|0|defaultpricelevelid|||a|0|c
price_level_contacts|2d|1|defaultpricelevelid|||a|0|c
price_level_products|2d|2b|pricelevelid|||a|0|c
PriceList_Campaigns|2d|2r|pricelistid|||7|0|c
price_level_invoices|2d|29|pricelevelid|||a|0|c
price_level_opportunties|2d|20|pricelevelid|||7|0|c
price_level_orders|2d|26|pricelevelid|||a|0|c
price_level_quotes|2d|23|pricelevelid|||a|0|c
msdyn_pricelevel_pricelevel_CopiedFromPriceLevel|2d|2d|msdyn_copiedfrompricelevel||*|7|2|c
msdyn_pricelevel_msdyn_workorder_PriceList|2d|3e|msdyn_pricelist||*|7|2|c
msdyn_pricelevel_opportunityproduct_PriceList|2d|21|msdyn_pricelist|||7|2|c
msdyn_pricelevel_quotedetail_PriceList|2d|24|msdyn_pricelist||*|7|2|c
Privilege_AsyncOperations|z|1t|regardingobjectid||_|8|0|
Privilege_BulkDeleteFailures|z|1u|regardingobjectid||_|6|0|
userentityinstancedata_privilege|z|1v|objectid||_|6|0|
processstage_lead|1s|1z|stageid||_|8|0|
processstage_products|1s|2b|stageid||_|8|0|
processstage_productpricelevels|1s|2c|stageid||_|8|0|
processstage_BookableResource|1s|3c|stageid|||8|0|
processstage_BookableResourceBooking|1s|3d|stageid|||8|0|
processstage_campaigns|1s|2r|stageid||_|8|0|
processstage_campaignactivities|1s|2s|stageid||_|8|0|
processstage_campaignresponses|1s|2t|stageid||_|8|0|
processstage_lists|1s|2p|stageid||_|8|0|
processstage_Entitlement|1s|34|stageid|||8|0|
processstage_incident|1s|30|stageid||_|8|0|
processstage_invoices|1s|29|stageid||_|8|0|
processstage_opportunity|1s|20|stageid||_|8|0|
processstage_quotes|1s|23|stageid||_|8|0|
processstage_salesliteratures|1s|2m|stageid||_|8|0|
processstage_salesorders|1s|26|stageid||_|8|0|
processstage_competitors|1s|2i|stageid||_|8|0|
processstage_msdyn_workorder|1s|3e|stageid|||8|0|
processstage_knowledgearticle|1s|19|stageid||_|8|0|
processstage_contact|1s|1|stageid||_|8|0|
processstage_teams|1s|3|stageid||_|8|0|
processstage_recurringappointmentmasters|1s|b|stageid||_|8|0|
processstage_letters|1s|d|stageid||_|8|0|
processstage_faxes|1s|e|stageid||_|8|0|
processstage_tasks|1s|8|stageid||_|8|0|
processstage_account|1s|0|stageid||_|8|0|
processstage_systemusers|1s|2|stageid||_|8|0|
processstage_emails|1s|c|stageid||_|8|0|
processstage_appointments|1s|a|stageid||_|8|0|
processstage_phonecalls|1s|9|stageid||_|8|0|
Product_SharepointDocumentLocation|2b|o|regardingobjectid||_|3|0|c
Product_AsyncOperations|2b|1t|regardingobjectid||_|8|0|
userentityinstancedata_product|2b|1v|objectid||_|6|0|
Product_BulkDeleteFailures|2b|1u|regardingobjectid||_|6|0|
product_connections1|2b|j|record1id||_|6|c|c
product_connections2|2b|j|record2id||_|6|i|c
Product_Annotation|2b|i|objectid||_|6|0|
product_parent_product|2b|2b|parentproductid|||6|0|hc
product_price_levels|2b|2c|productid|||6|0|
product_contract_line_items|2b|33|productid|||a|0|c
product_incidents|2b|30|productid|||a|0|c
opportunity_products|2b|21|productid|||f|0|c
product_invoice_details|2b|2a|productid|||a|0|c
product_order_details|2b|27|productid|||a|0|c
product_quote_details|2b|24|productid|||a|0|c
msdyn_product_msdyn_customerasset_Product|2b|3f|msdyn_product||*|7|2|c
ProductPriceLevel_AsyncOperations|2c|1t|regardingobjectid||_|8|0|
userentityinstancedata_productpricelevel|2c|1v|objectid||_|6|0|
ProductPriceLevel_BulkDeleteFailures|2c|1u|regardingobjectid||_|6|0|
publisher_solution|18|17|publisherid|||g|0|
userentityinstancedata_publisher|18|1v|objectid||_|6|0|
queue_system_user|q|2|queueid|||7|0|c
userentityinstancedata_queue|q|1v|objectid||_|6|0|
Queue_AsyncOperations|q|1t|regardingobjectid||_|8|0|
Queue_Email_EmailSender|q|c|emailsender||_|7|0|
queue_activity_parties|q|7|partyid||_|8|0|
queue_team|q|3|queueid|||7|0|c
queue_entries|q|r|queueid|||6|1|c
mailbox_regarding_queue|q|1i|regardingobjectid||_|h|0|
Queue_BulkDeleteFailures|q|1u|regardingobjectid||_|6|0|
userentityinstancedata_queueitem|r|1v|objectid||_|6|0|
QueueItem_AsyncOperations|r|1t|regardingobjectid||_|8|0|
QueueItem_BulkDeleteFailures|r|1u|regardingobjectid||_|6|0|
Quote_ActivityPointers|23|6|regardingobjectid||_|7|0|
quote_activity_parties|23|7|partyid||_|8|0|
Quote_SharepointDocumentLocation|23|o|regardingobjectid||_|3|0|c
Quote_AsyncOperations|23|1t|regardingobjectid||_|8|0|
userentityinstancedata_quote|23|1v|objectid||_|6|0|
Quote_BulkDeleteFailures|23|1u|regardingobjectid||_|6|0|
Quote_Appointments|23|a|regardingobjectid||__|9|0|c
Quote_Emails|23|c|regardingobjectid||__|9|0|c
Quote_Faxes|23|e|regardingobjectid||__|9|0|c
Quote_Letters|23|d|regardingobjectid||__|9|0|c
Quote_Phonecalls|23|9|regardingobjectid||__|9|0|c
Quote_Tasks|23|8|regardingobjectid||__|9|0|c
Quote_RecurringAppointmentMasters|23|b|regardingobjectid||__|9|0|c
Quote_SocialActivities|23|g|regardingobjectid||__|9|0|c
quote_connections1|23|j|record1id||_|6|c|c
quote_connections2|23|j|record2id||_|6|i|c
Quote_Annotation|23|i|objectid||_|9|0|c
Quote_ServiceAppointments|23|f|regardingobjectid||__|b|0|c
quote_QuoteCloses|23|25|regardingobjectid||__|9|0|c
quote_details|23|24|quoteid|||6|0|c
quote_orders|23|26|quoteid|||a|0|c
Quote_QuoteClose|23|25|quoteid|||9|0|c
slakpiinstance_quote|23|1q|regarding||_|6|0|
quoteclose_activity_parties|25|7|activityid||_|8|0|
CampaignResponse_QuoteCloses|25|2t|originatingactivityid||__|6|0|c
QuoteClose_AsyncOperations|25|1t|regardingobjectid||_|8|0|
userentityinstancedata_quoteclose|25|1v|objectid||_|6|0|
QuoteClose_BulkDeleteFailures|25|1u|regardingobjectid||_|6|0|
QuoteClose_Annotation|25|i|objectid||_|9|0|c
QuoteDetail_AsyncOperations|24|1t|regardingobjectid||_|8|0|
userentityinstancedata_quotedetail|24|1v|objectid||_|6|0|
QuoteDetail_BulkDeleteFailures|24|1u|regardingobjectid||_|6|0|
quotedetail_parent_quotedetail|24|24|parentbundleid||_|6|0|c
recurringappointmentmaster_campaignresponse|b|2t|originatingactivityid||_|6|0|c
RecurringAppointmentMaster_BulkDeleteFailures|b|1u|regardingobjectid||_|6|0|
RecurringAppointmentMaster_QueueItem|b|r|objectid||_|6|0|c
RecurringAppointmentMaster_AsyncOperations|b|1t|regardingobjectid||_|8|0|
userentityinstancedata_recurringappointmentmaster|b|1v|objectid||_|6|0|
recurringappointmentmaster_activity_parties|b|7|activityid||_|8|0|
recurringappointmentmaster_connections2|b|j|record2id||_|6|i|c
recurringappointmentmaster_connections1|b|j|record1id||_|6|c|c
recurringappointmentmaster_appointment|b|a|seriesid||_|e|0|c
RecurringAppointmentMaster_Annotation|b|i|objectid||_|9|0|
relationship_role_customer_opportunity_roles|1k|1n|opportunityroleid|||7|0|
relationship_role_relationship_role_map|1k|1l|relationshiproleid|||6|0|
relationship_role_customer_role|1k|1m|customerroleid|||a|0|
relationship_role_partner_role|1k|1m|partnerroleid|||a|0|
userentityinstancedata_relationshiprole|1k|1v|objectid||_|6|0|
RelationshipRole_BulkDeleteFailures|1k|1u|regardingobjectid||_|6|0|
RelationshipRole_AsyncOperations|1k|1t|regardingobjectid||_|8|0|
RelationshipRoleMap_BulkDeleteFailures|1l|1u|regardingobjectid||_|6|0|
userentityinstancedata_relationshiprolemap|1l|1v|objectid||_|6|0|
RelationshipRoleMap_AsyncOperations|1l|1t|regardingobjectid||_|8|0|
userentityinstancedata_report|w|1v|objectid||_|6|0|
Report_AsyncOperations|w|1t|regardingobjectid||_|8|0|
report_parent_report|w|w|parentreportid|||b|0|c
role_parent_role|x|x|parentroleid|||8|0|
Role_AsyncOperations|x|1t|regardingobjectid||_|8|0|
role_parent_root_role|x|x|parentrootroleid|||6|0|
Role_BulkDeleteFailures|x|1u|regardingobjectid||_|6|0|
userentityinstancedata_role|x|1v|objectid||_|6|0|
SalesLiterature_SharepointDocumentLocation|2m|o|regardingobjectid||_|3|0|c
SalesLiterature_AsyncOperations|2m|1t|regardingobjectid||_|8|0|
userentityinstancedata_salesliterature|2m|1v|objectid||_|6|0|
SalesLiterature_BulkDeleteFailures|2m|1u|regardingobjectid||_|6|0|
sales_literature_items|2m|2n|salesliteratureid|||6|0|
SalesLiteratureItem_AsyncOperations|2n|1t|regardingobjectid||_|8|0|
userentityinstancedata_salesliteratureitem|2n|1v|objectid||_|6|0|
SalesLiteratureItem_BulkDeleteFailures|2n|1u|regardingobjectid||_|6|0|
SalesOrder_ActivityPointers|26|6|regardingobjectid||_|7|0|
salesorder_activity_parties|26|7|partyid||_|8|0|
SalesOrder_AsyncOperations|26|1t|regardingobjectid||_|8|0|
userentityinstancedata_salesorder|26|1v|objectid||_|6|0|
SalesOrder_BulkDeleteFailures|26|1u|regardingobjectid||_|6|0|
SalesOrder_Appointments|26|a|regardingobjectid||__|9|0|c
SalesOrder_Emails|26|c|regardingobjectid||__|9|0|c
SalesOrder_Faxes|26|e|regardingobjectid||__|9|0|c
SalesOrder_Letters|26|d|regardingobjectid||__|9|0|c
SalesOrder_Phonecalls|26|9|regardingobjectid||__|9|0|c
SalesOrder_Tasks|26|8|regardingobjectid||__|9|0|c
SalesOrder_RecurringAppointmentMasters|26|b|regardingobjectid||__|9|0|c
SalesOrder_SocialActivities|26|g|regardingobjectid||__|9|0|c
salesorder_connections1|26|j|record1id||_|6|c|c
salesorder_connections2|26|j|record2id||_|6|i|c
SalesOrder_Annotation|26|i|objectid||_|9|0|c
SalesOrder_ServiceAppointments|26|f|regardingobjectid||__|b|0|c
order_details|26|27|salesorderid|||6|0|c
order_invoices|26|29|salesorderid|||a|0|c
SalesOrder_OrderClose|26|28|salesorderid|||9|0|c
slakpiinstance_salesorder|26|1q|regarding||_|6|0|
SalesOrderDetail_AsyncOperations|27|1t|regardingobjectid||_|8|0|
userentityinstancedata_salesorderdetail|27|1v|objectid||_|6|0|
SalesOrderDetail_BulkDeleteFailures|27|1u|regardingobjectid||_|6|0|
salesorderdetail_parent_salesorderdetail|27|27|parentbundleid||_|6|0|c
Service_AsyncOperations|39|1t|regardingobjectid||_|8|0|
userentityinstancedata_service|39|1v|objectid||_|6|0|
Service_BulkDeleteFailures|39|1u|regardingobjectid||_|6|0|
Service_Annotation|39|i|objectid||_|9|0|c
service_accounts|39|0|preferredserviceid|||7|0|
service_activity_pointers|39|6|serviceid|||7|0|
service_contacts|39|1|preferredserviceid|||7|0|
service_emails|39|c|serviceid||serviceid_email|a|0|
service_socialactivities|39|g|serviceid||serviceid_socialactivity|a|0|
service_appointments|39|a|serviceid||serviceid_appointment|a|0|
service_service_appointments|39|f|serviceid||serviceid_serviceappointment|a|0|
service_faxes|39|e|serviceid||serviceid_fax|a|0|
service_incidentresolutions|39|31|serviceid||serviceid_incidentresolution|a|0|
service_letters|39|d|serviceid||serviceid_letter|a|0|
service_phonecalls|39|9|serviceid||serviceid_phonecall|a|0|
service_recurringappointmentmasters|39|b|serviceid||serviceid_recurringappointmentmaster|a|0|
service_tasks|39|8|serviceid||serviceid_task|a|0|
service_opportunityclose|39|22|serviceid||serviceid_opportunityclose|a|0|
service_orderclose|39|28|serviceid||serviceid_orderclose|a|0|
service_quoteclose|39|25|serviceid||serviceid_quoteclose|a|0|
serviceappointment_activity_parties|f|7|activityid||_|8|0|
CampaignResponse_ServiceAppointments|f|2t|originatingactivityid||__|6|0|c
ServiceAppointment_AsyncOperations|f|1t|regardingobjectid||_|8|0|
userentityinstancedata_serviceappointment|f|1v|objectid||_|6|0|
ServiceAppointment_BulkDeleteFailures|f|1u|regardingobjectid||_|6|0|
serviceappointment_connections1|f|j|record1id||_|6|c|c
serviceappointment_connections2|f|j|record2id||_|6|i|c
ServiceAppointment_QueueItem|f|r|objectid||_|6|0|c
ServiceAppointment_Annotation|f|i|objectid||_|9|0|c
slakpiinstance_serviceappointment|f|1q|regarding||_|6|0|c
sharepointdocumentlocation_parent_sharepointdocumentlocation|o|o|parentsiteorlocation||_|6|h|c
SharePointDocumentLocation_AsyncOperations|o|1t|regardingobjectid||_|8|0|
userentityinstancedata_sharepointdocumentlocation|o|1v|objectid||_|6|0|
sharepointdocumentlocation_parent_sharepointsite|p|o|parentsiteorlocation||_|6|h|c
userentityinstancedata_sharepointsite|p|1v|objectid||_|6|0|
sharepointsite_parentsite_sharepointsite|p|p|parentsite|||6|r|c
SharePointSite_AsyncOperations|p|1t|regardingobjectid||_|8|0|
site_ActivityPointers|3a|6|regardingobjectid||_|7|1|c
Site_AsyncOperations|3a|1t|regardingobjectid||_|8|0|
userentityinstancedata_site|3a|1v|objectid||_|6|0|
Site_BulkDeleteFailures|3a|1u|regardingobjectid||_|6|0|
site_Appointments|3a|a|regardingobjectid||__|6|0|c
site_Emails|3a|c|regardingobjectid||__|6|0|c
site_Faxes|3a|e|regardingobjectid||__|6|0|c
site_Letters|3a|d|regardingobjectid||__|6|0|c
site_PhoneCalls|3a|9|regardingobjectid||__|6|0|c
site_Tasks|3a|8|regardingobjectid||__|6|0|c
site_RecurringAppointmentMasters|3a|b|regardingobjectid||__|6|0|c
site_SocialActivities|3a|g|regardingobjectid||__|6|0|c
site_ServiceAppointments|3a|f|regardingobjectid||__|6|0|c
site_equipment|3a|3b|siteid|||a|0|
site_system_users|3a|2|siteid|||a|0|
site_service_appointments|3a|f|siteid|||a|0|
site_OpportunityCloses|3a|22|regardingobjectid||__|6|0|c
site_OrderCloses|3a|28|regardingobjectid||__|6|0|c
site_QuoteCloses|3a|25|regardingobjectid||__|6|0|c
manualsla_lead|1o|1z|slaid||sla_lead_sla|7|2|c
sla_lead|1o|1z|slainvokedid||slainvokedid_lead_sla|7|0|c
campaignactivity_sla_slaid|1o|2s|slaid||sla_activitypointer_sla_campaignactivity|7|s|c
campaignactivity_sla_slainvokedid|1o|2s|slainvokedid||slainvokedid_activitypointer_sla_campaignactivity|7|0|c
campaignresponse_sla_slaid|1o|2t|slaid||sla_activitypointer_sla_campaignresponse|7|s|c
campaignresponse_sla_slainvokedid|1o|2t|slainvokedid||slainvokedid_activitypointer_sla_campaignresponse|7|0|c
manualsla_cases|1o|30|slaid||_|7|2|c
sla_cases|1o|30|slainvokedid||_|7|0|c
incidentresolution_sla_slaid|1o|31|slaid||sla_activitypointer_sla_incidentresolution|7|s|c
incidentresolution_sla_slainvokedid|1o|31|slainvokedid||slainvokedid_activitypointer_sla_incidentresolution|7|0|c
manualsla_serviceappointment|1o|f|slaid||*|7|2|c
sla_serviceappointment|1o|f|slainvokedid||slainvokedid_serviceappointment_sla|7|0|c
sla_entitlement|1o|34|slaid|||7|2|c
sla_entitlementtemplate|1o|37|slaid|||7|2|c
opportunityclose_sla_slaid|1o|22|slaid||sla_activitypointer_sla_opportunityclose|7|s|c
opportunityclose_sla_slainvokedid|1o|22|slainvokedid||slainvokedid_activitypointer_sla_opportunityclose|7|0|c
orderclose_sla_slaid|1o|28|slaid||sla_activitypointer_sla_orderclose|7|s|c
orderclose_sla_slainvokedid|1o|28|slainvokedid||slainvokedid_activitypointer_sla_orderclose|7|0|c
quoteclose_sla_slaid|1o|25|slaid||sla_activitypointer_sla_quoteclose|7|s|c
quoteclose_sla_slainvokedid|1o|25|slainvokedid||slainvokedid_activitypointer_sla_quoteclose|7|0|c
sla_invoice|1o|29|slainvokedid||slainvokedid_invoice_sla|7|0|c
manualsla_salesorder|1o|26|slaid||sla_salesorder_sla|7|2|c
sla_salesorder|1o|26|slainvokedid||slainvokedid_salesorder_sla|7|0|c
manualsla_quote|1o|23|slaid||sla_quote_sla|7|2|c
sla_quote|1o|23|slainvokedid||slainvokedid_quote_sla|7|0|c
manualsla_opportunity|1o|20|slaid||sla_opportunity_sla|7|2|c
sla_opportunity|1o|20|slainvokedid||slainvokedid_opportunity_sla|7|0|c
manualsla_invoice|1o|29|slaid||sla_invoice_sla|7|2|c
sla_socialactivity|1o|g|slainvokedid||slainvokedid_socialactivity_sla|7|0|c
manualsla_contact|1o|1|slaid||sla_contact_sla|7|2|c
slabase_BulkDeleteFailures|1o|1u|regardingobjectid||_|6|0|
manualsla_fax|1o|e|slaid||sla_fax_sla|7|s|c
manualsla_activitypointer|1o|6|slaid||sla_activitypointer_sla|7|s|c
slabase_AsyncOperations|1o|1t|regardingobjectid||_|8|0|
sla_Annotation|1o|i|objectid||_|0|0|c
sla_task|1o|8|slainvokedid||slainvokedid_task_sla|7|0|c
sla_activitypointer|1o|6|slainvokedid||slainvokedid_activitypointer_sla|7|0|c
manualsla_task|1o|8|slaid||sla_task_sla|7|s|c
manualsla_account|1o|0|slaid||sla_account_sla|7|2|c
sla_letter|1o|d|slainvokedid||slainvokedid_letter_sla|7|0|c
manualsla_phonecall|1o|9|slaid||sla_phonecall_sla|7|s|c
sla_email|1o|c|slainvokedid||slainvokedid_email_sla|7|0|c
sla_appointment|1o|a|slainvokedid||slainvokedid_appointment_sla|7|0|c
sla_slaitem_slaId|1o|1p|slaid|||6|2|c
sla_account|1o|0|slainvokedid||slainvokedid_account_sla|7|0|c
manualsla_letter|1o|d|slaid||sla_letter_sla|7|s|c
manualsla_appointment|1o|a|slaid||sla_appointment_sla|7|2|c
manualsla_socialactivity|1o|g|slaid||sla_socialactivity_sla|7|s|c
slabase_userentityinstancedatas|1o|1v|objectid||_|6|0|
sla_fax|1o|e|slainvokedid||slainvokedid_fax_sla|7|0|c
sla_contact|1o|1|slainvokedid||slainvokedid_contact_sla|7|0|c
sla_phonecall|1o|9|slainvokedid||slainvokedid_phonecall_sla|7|0|c
manualsla_email|1o|c|slaid||sla_email_sla|7|2|c
slakpiinstance_incident_firstresponsebykpi|1q|30|firstresponsebykpiid|||1|0|c
slakpiinstance_incident_resolvebykpi|1q|30|resolvebykpiid|||1|0|c
socialactivity_activity_parties|g|7|activityid||_|8|0|
SocialActivity_BulkDeleteFailures|g|1u|regardingobjectid||_|6|0|
SocialActivity_QueueItem|g|r|objectid||_|6|0|c
slakpiinstance_socialactivity|g|1q|regarding||_|6|0|c
SocialActivity_AsyncOperations|g|1t|regardingobjectid||_|8|0|
userentityinstancedata_socialactivity|g|1v|objectid||_|6|0|
socialactivity_connections1|g|j|record1id||_|6|c|c
SocialActivity_Annotation|g|i|objectid||_|9|0|c
socialactivity_connections2|g|j|record2id||_|6|i|c
socialprofile_cases|h|30|socialprofileid|||7|t|c
Socialprofile_SocialActivities|h|g|postfromprofileid|||6|0|c
socialprofile_connections2|h|j|record2id||_|3|i|c
SocialProfile_AsyncOperations|h|1t|regardingobjectid||_|8|0|
socialprofile_connections1|h|j|record1id||_|3|c|c
solution_parent_solution|17|17|parentsolutionid|||g|0|
userentityinstancedata_solution|17|1v|objectid||_|6|0|
subject_products|v|2b|subjectid|||a|0|
subject_incidents|v|30|subjectid|||a|0|
subject_sales_literature|v|2m|subjectid|||a|0|
userentityinstancedata_subject|v|1v|objectid||_|6|0|
Subject_AsyncOperations|v|1t|regardingobjectid||_|8|0|
subject_knowledgearticles|v|19|subjectid|||a|0|
Subject_BulkDeleteFailures|v|1u|regardingobjectid||_|6|0|
subject_parent_subject|v|v|parentsubject|||7|0|h
subject_kb_articles|v|38|subjectid|||a|0|
lk_territorybase_createdby|2|t|createdby|||8|0|c
lk_territory_createdonbehalfby|2|t|createdonbehalfby|||8|0|c
lk_territorybase_modifiedby|2|t|modifiedby|||8|0|c
lk_territory_modifiedonbehalfby|2|t|modifiedonbehalfby|||8|0|c
system_user_territories|2|t|managerid|||8|0|c
lk_leadbase_createdby|2|1z|createdby|||8|0|c
lk_lead_createdonbehalfby|2|1z|createdonbehalfby|||8|0|c
lk_leadbase_modifiedby|2|1z|modifiedby|||8|0|c
lk_lead_modifiedonbehalfby|2|1z|modifiedonbehalfby|||8|0|c
lead_owning_user|2|1z|owninguser|||8|0|c
lk_pricelevelbase_createdby|2|2d|createdby|||8|0|c
lk_pricelevel_createdonbehalfby|2|2d|createdonbehalfby|||8|0|c
lk_pricelevelbase_modifiedby|2|2d|modifiedby|||8|0|c
lk_pricelevel_modifiedonbehalfby|2|2d|modifiedonbehalfby|||8|0|c
lk_productbase_createdby|2|2b|createdby|||8|0|c
lk_product_createdonbehalfby|2|2b|createdonbehalfby|||8|0|c
lk_productbase_modifiedby|2|2b|modifiedby|||8|0|c
lk_product_modifiedonbehalfby|2|2b|modifiedonbehalfby|||8|0|c
lk_productpricelevelbase_createdby|2|2c|createdby|||8|0|
lk_productpricelevel_createdonbehalfby|2|2c|createdonbehalfby|||8|0|
lk_productpricelevelbase_modifiedby|2|2c|modifiedby|||8|0|
lk_productpricelevel_modifiedonbehalfby|2|2c|modifiedonbehalfby|||8|0|
lk_uombase_createdby|2|2g|createdby|||8|0|
lk_uom_createdonbehalfby|2|2g|createdonbehalfby|||8|0|
lk_uombase_modifiedby|2|2g|modifiedby|||8|0|
lk_uom_modifiedonbehalfby|2|2g|modifiedonbehalfby|||8|0|
lk_uomschedulebase_createdby|2|2h|createdby|||8|0|
lk_uomschedule_createdonbehalfby|2|2h|createdonbehalfby|||8|0|
lk_uomschedulebase_modifiedby|2|2h|modifiedby|||8|0|
lk_uomschedule_modifiedonbehalfby|2|2h|modifiedonbehalfby|||8|0|
lk_bookableresource_createdby|2|3c|createdby||createdbyname|8|1|c
lk_bookableresource_createdonbehalfby|2|3c|createdonbehalfby||createdonbehalfbyname|8|1|c
lk_bookableresource_modifiedby|2|3c|modifiedby||modifiedbyname|8|1|c
lk_bookableresource_modifiedonbehalfby|2|3c|modifiedonbehalfby||modifiedonbehalfbyname|8|1|c
user_bookableresource|2|3c|owninguser|||8|1|c
lk_bookableresourcebooking_createdby|2|3d|createdby||createdbyname|8|1|c
lk_bookableresourcebooking_createdonbehalfby|2|3d|createdonbehalfby||createdonbehalfbyname|8|1|c
lk_bookableresourcebooking_modifiedby|2|3d|modifiedby||modifiedbyname|8|1|c
lk_bookableresourcebooking_modifiedonbehalfby|2|3d|modifiedonbehalfby||modifiedonbehalfbyname|8|1|c
user_bookableresourcebooking|2|3d|owninguser|||8|1|c
systemuser_bookableresource_UserId|2|3c|userid||*|7|2|c
lk_campaign_createdby|2|2r|createdby|||8|0|c
lk_campaign_createdonbehalfby|2|2r|createdonbehalfby|||8|0|c
lk_campaign_modifiedby|2|2r|modifiedby|||8|0|c
lk_campaign_modifiedonbehalfby|2|2r|modifiedonbehalfby|||8|0|c
SystemUser_Campaigns|2|2r|owninguser|||8|0|c
lk_campaignactivity_createdby|2|2s|createdby||createdby_campaignactivity|8|0|c
user_campaignactivity|2|2s|owninguser||owninguser_campaignactivity|8|0|c
lk_campaignactivity_modifiedonbehalfby|2|2s|modifiedonbehalfby||modifiedonbehalfby_campaignactivity|8|0|c
lk_campaignactivity_createdonbehalfby|2|2s|createdonbehalfby||createdonbehalfby_campaignactivity|8|0|c
lk_campaignactivity_modifiedby|2|2s|modifiedby||modifiedby_campaignactivity|8|0|c
lk_campaignresponse_createdby|2|2t|createdby||createdby_campaignresponse|8|0|c
user_campaignresponse|2|2t|owninguser||owninguser_campaignresponse|8|0|c
lk_campaignresponse_modifiedonbehalfby|2|2t|modifiedonbehalfby||modifiedonbehalfby_campaignresponse|8|0|c
lk_campaignresponse_createdonbehalfby|2|2t|createdonbehalfby||createdonbehalfby_campaignresponse|8|0|c
lk_campaignresponse_modifiedby|2|2t|modifiedby||modifiedby_campaignresponse|8|0|c
lk_list_createdby|2|2p|createdby|||8|0|c
lk_list_createdonbehalfby|2|2p|createdonbehalfby|||8|0|c
lk_list_modifiedby|2|2p|modifiedby|||8|0|c
lk_list_modifiedonbehalfby|2|2p|modifiedonbehalfby|||8|0|c
user_list|2|2p|owninguser|||8|0|c
lk_listmember_createdby|2|2q|createdby|||8|0|
lk_listmember_createdonbehalfby|2|2q|createdonbehalfby|||8|0|
lk_listmember_modifiedby|2|2q|modifiedby|||8|0|
lk_listmember_modifiedonbehalfby|2|2q|modifiedonbehalfby|||8|0|
lk_contractbase_createdby|2|32|createdby|||8|0|c
lk_contract_createdonbehalfby|2|32|createdonbehalfby|||8|0|c
lk_contractbase_modifiedby|2|32|modifiedby|||8|0|c
lk_contract_modifiedonbehalfby|2|32|modifiedonbehalfby|||8|0|c
system_user_service_contracts|2|32|owninguser|||8|0|c
lk_contractdetailbase_createdby|2|33|createdby|||8|0|c
lk_contractdetail_createdonbehalfby|2|33|createdonbehalfby|||8|0|c
lk_contractdetailbase_modifiedby|2|33|modifiedby|||8|0|c
lk_contractdetail_modifiedonbehalfby|2|33|modifiedonbehalfby|||8|0|c
user_contractdetail|2|33|owninguser|||8|0|c
lk_entitlement_createdby|2|34|createdby|||8|1|
lk_entitlement_createdonbehalfby|2|34|createdonbehalfby|||8|1|
lk_entitlement_modifiedby|2|34|modifiedby|||8|1|
lk_entitlement_modifiedonbehalfby|2|34|modifiedonbehalfby|||8|1|
user_entitlement|2|34|owninguser|||8|1|c
lk_entitlementtemplate_createdby|2|37|createdby|||8|1|
lk_entitlementtemplate_createdonbehalfby|2|37|createdonbehalfby|||8|1|
lk_entitlementtemplate_modifiedby|2|37|modifiedby|||8|1|
lk_entitlementtemplate_modifiedonbehalfby|2|37|modifiedonbehalfby|||8|1|
lk_equipment_createdby|2|3b|createdby|||8|0|c
lk_equipment_createdonbehalfby|2|3b|createdonbehalfby|||8|0|c
lk_equipment_modifiedby|2|3b|modifiedby|||8|0|c
lk_equipment_modifiedonbehalfby|2|3b|modifiedonbehalfby|||8|0|c
lk_incidentbase_createdby|2|30|createdby|||8|0|c
lk_incidentbase_createdonbehalfby|2|30|createdonbehalfby|||8|0|c
lk_incidentbase_modifiedby|2|30|modifiedby|||8|0|c
lk_incidentbase_modifiedonbehalfby|2|30|modifiedonbehalfby|||8|0|c
system_user_incidents|2|30|owninguser|||8|0|c
lk_incidentresolution_modifiedby|2|31|modifiedby||modifiedby_incidentresolution|8|0|
user_incidentresolution|2|31|owninguser||owninguser_incidentresolution|8|0|
lk_incidentresolution_createdby|2|31|createdby||createdby_incidentresolution|8|0|
lk_incidentresolution_modifiedonbehalfby|2|31|modifiedonbehalfby||modifiedonbehalfby_incidentresolution|8|0|
lk_incidentresolution_createdonbehalfby|2|31|createdonbehalfby||createdonbehalfby_incidentresolution|8|0|
lk_knowledgearticleincident_createdby|2|1a|createdby|||8|1|c
lk_knowledgearticleincident_createdonbehalfby|2|1a|createdonbehalfby|||8|1|c
lk_knowledgearticleincident_modifiedby|2|1a|modifiedby|||8|1|c
lk_knowledgearticleincident_modifiedonbehalfby|2|1a|modifiedonbehalfby|||8|1|c
user_knowledgearticleincident|2|1a|owninguser|||8|0|c
lk_service_createdby|2|39|createdby|||8|0|
lk_service_createdonbehalfby|2|39|createdonbehalfby|||8|0|
lk_service_modifiedby|2|39|modifiedby|||8|0|
lk_service_modifiedonbehalfby|2|39|modifiedonbehalfby|||8|0|
lk_serviceappointment_createdby|2|f|createdby||createdby_serviceappointment|8|0|c
system_user_service_appointments|2|f|owninguser||owninguser_serviceappointment|8|0|c
lk_serviceappointment_modifiedonbehalfby|2|f|modifiedonbehalfby||modifiedonbehalfby_serviceappointment|8|0|c
lk_serviceappointment_createdonbehalfby|2|f|createdonbehalfby||createdonbehalfby_serviceappointment|8|0|c
lk_serviceappointment_modifiedby|2|f|modifiedby||modifiedby_serviceappointment|8|0|c
lk_sitebase_createdby|2|3a|createdby|||8|0|
lk_site_createdonbehalfby|2|3a|createdonbehalfby|||8|0|
lk_sitebase_modifiedby|2|3a|modifiedby|||8|0|
lk_site_modifiedonbehalfby|2|3a|modifiedonbehalfby|||8|0|
equipment_systemuser|2|3b|businessunitid||_|8|0|c
lk_customeropportunityrole_createdby|2|1n|createdby|||8|0|
lk_customeropportunityrole_createdonbehalfby|2|1n|createdonbehalfby|||8|0|
lk_customeropportunityrole_modifiedby|2|1n|modifiedby|||8|0|
lk_customeropportunityrole_modifiedonbehalfby|2|1n|modifiedonbehalfby|||8|0|
user_customer_opportunity_roles|2|1n|owninguser|||8|0|
lk_discountbase_createdby|2|2f|createdby|||8|0|
lk_discount_createdonbehalfby|2|2f|createdonbehalfby|||8|0|
lk_discountbase_modifiedby|2|2f|modifiedby|||8|0|
lk_discount_modifiedonbehalfby|2|2f|modifiedonbehalfby|||8|0|
lk_discounttypebase_createdby|2|2e|createdby|||8|0|
lk_discounttype_createdonbehalfby|2|2e|createdonbehalfby|||8|0|
lk_discounttypebase_modifiedby|2|2e|modifiedby|||8|0|
lk_discounttype_modifiedonbehalfby|2|2e|modifiedonbehalfby|||8|0|
lk_invoicebase_createdby|2|29|createdby|||8|0|c
lk_invoice_createdonbehalfby|2|29|createdonbehalfby|||8|0|c
lk_invoicebase_modifiedby|2|29|modifiedby|||8|0|c
lk_invoice_modifiedonbehalfby|2|29|modifiedonbehalfby|||8|0|c
system_user_invoices|2|29|owninguser|||8|0|c
lk_invoicedetailbase_createdby|2|2a|createdby|||8|0|c
lk_invoicedetail_createdonbehalfby|2|2a|createdonbehalfby|||8|0|c
lk_invoicedetailbase_modifiedby|2|2a|modifiedby|||8|0|c
lk_invoicedetail_modifiedonbehalfby|2|2a|modifiedonbehalfby|||8|0|c
user_invoicedetail|2|2a|owninguser|||8|0|c
lk_opportunitybase_createdby|2|20|createdby|||8|0|c
lk_opportunity_createdonbehalfby|2|20|createdonbehalfby|||8|0|c
lk_opportunitybase_modifiedby|2|20|modifiedby|||8|0|c
lk_opportunity_modifiedonbehalfby|2|20|modifiedonbehalfby|||8|0|c
opportunity_owning_user|2|20|owninguser|||8|0|c
lk_opportunityclose_modifiedby|2|22|modifiedby||modifiedby_opportunityclose|8|0|
user_opportunityclose|2|22|owninguser||owninguser_opportunityclose|8|0|
lk_opportunityclose_createdby|2|22|createdby||createdby_opportunityclose|8|0|
lk_opportunityclose_modifiedonbehalfby|2|22|modifiedonbehalfby||modifiedonbehalfby_opportunityclose|8|0|
lk_opportunityclose_createdonbehalfby|2|22|createdonbehalfby||createdonbehalfby_opportunityclose|8|0|
lk_opportunityproductbase_createdby|2|21|createdby|||8|0|c
lk_opportunityproduct_createdonbehalfby|2|21|createdonbehalfby|||8|0|c
lk_opportunityproductbase_modifiedby|2|21|modifiedby|||8|0|c
lk_opportunityproduct_modifiedonbehalfby|2|21|modifiedonbehalfby|||8|0|c
user_opportunityproduct|2|21|owninguser|||8|0|c
lk_orderclose_modifiedby|2|28|modifiedby||modifiedby_orderclose|8|0|
user_orderclose|2|28|owninguser||owninguser_orderclose|8|0|
lk_orderclose_createdby|2|28|createdby||createdby_orderclose|8|0|
lk_orderclose_modifiedonbehalfby|2|28|modifiedonbehalfby||modifiedonbehalfby_orderclose|8|0|
lk_orderclose_createdonbehalfby|2|28|createdonbehalfby||createdonbehalfby_orderclose|8|0|
lk_quotebase_createdby|2|23|createdby|||8|0|c
lk_quote_createdonbehalfby|2|23|createdonbehalfby|||8|0|c
lk_quotebase_modifiedby|2|23|modifiedby|||8|0|c
lk_quote_modifiedonbehalfby|2|23|modifiedonbehalfby|||8|0|c
system_user_quotes|2|23|owninguser|||8|0|c
lk_quoteclose_createdby|2|25|createdby||createdby_quoteclose|8|0|
user_quoteclose|2|25|owninguser||owninguser_quoteclose|8|0|
lk_quoteclose_modifiedonbehalfby|2|25|modifiedonbehalfby||modifiedonbehalfby_quoteclose|8|0|
lk_quoteclose_createdonbehalfby|2|25|createdonbehalfby||createdonbehalfby_quoteclose|8|0|
lk_quoteclose_modifiedby|2|25|modifiedby||modifiedby_quoteclose|8|0|
lk_quotedetailbase_createdby|2|24|createdby|||8|0|c
lk_quotedetail_createdonbehalfby|2|24|createdonbehalfby|||8|0|c
lk_quotedetailbase_modifiedby|2|24|modifiedby|||8|0|c
lk_quotedetail_modifiedonbehalfby|2|24|modifiedonbehalfby|||8|0|c
user_quotedetail|2|24|owninguser|||8|0|c
lk_salesliteraturebase_createdby|2|2m|createdby|||8|0|c
lk_salesliterature_createdonbehalfby|2|2m|createdonbehalfby|||8|0|c
lk_salesliteraturebase_modifiedby|2|2m|modifiedby|||8|0|c
lk_salesliterature_modifiedonbehalfby|2|2m|modifiedonbehalfby|||8|0|c
lk_salesliteratureitembase_createdby|2|2n|createdby|||8|0|
lk_salesliteratureitem_createdonbehalfby|2|2n|createdonbehalfby|||8|0|
lk_salesliteratureitembase_modifiedby|2|2n|modifiedby|||8|0|
lk_salesliteratureitem_modifiedonbehalfby|2|2n|modifiedonbehalfby|||8|0|
lk_salesorderbase_createdby|2|26|createdby|||8|0|c
lk_salesorder_createdonbehalfby|2|26|createdonbehalfby|||8|0|c
lk_salesorderbase_modifiedby|2|26|modifiedby|||8|0|c
lk_salesorder_modifiedonbehalfby|2|26|modifiedonbehalfby|||8|0|c
system_user_orders|2|26|owninguser|||8|0|c
lk_salesorderdetailbase_createdby|2|27|createdby|||8|0|c
lk_salesorderdetail_createdonbehalfby|2|27|createdonbehalfby|||8|0|c
lk_salesorderdetailbase_modifiedby|2|27|modifiedby|||8|0|c
lk_salesorderdetail_modifiedonbehalfby|2|27|modifiedonbehalfby|||8|0|c
user_salesorderdetail|2|27|owninguser|||8|0|c
lk_competitorbase_createdby|2|2i|createdby|||8|0|c
lk_competitor_createdonbehalfby|2|2i|createdonbehalfby|||8|0|c
lk_competitorbase_modifiedby|2|2i|modifiedby|||8|0|c
lk_competitor_modifiedonbehalfby|2|2i|modifiedonbehalfby|||8|0|c
system_user_invoicedetail|2|2a|salesrepid|||8|0|c
system_user_quotedetail|2|24|salesrepid|||8|0|c
system_user_salesorderdetail|2|27|salesrepid|||8|0|c
system_user_sales_literature|2|2m|employeecontactid|||8|0|c
msdyn_accountmanager_opportunity|2|20|msdyn_accountmanagerid||*|a|2|c
msdyn_accountmanager_quote|2|23|msdyn_accountmanagerid||*|a|2|c
msdyn_accountmanager_salesorder|2|26|msdyn_accountmanagerid||*|a|2|c
lk_msdyn_customerasset_createdby|2|3f|createdby|||8|0|c
lk_msdyn_customerasset_createdonbehalfby|2|3f|createdonbehalfby|||8|0|c
lk_msdyn_customerasset_modifiedby|2|3f|modifiedby|||8|0|c
lk_msdyn_customerasset_modifiedonbehalfby|2|3f|modifiedonbehalfby|||8|0|c
user_msdyn_customerasset|2|3f|owninguser|||8|0|c
lk_msdyn_workorder_createdby|2|3e|createdby|||8|0|c
lk_msdyn_workorder_createdonbehalfby|2|3e|createdonbehalfby|||8|0|c
lk_msdyn_workorder_modifiedby|2|3e|modifiedby|||8|0|c
lk_msdyn_workorder_modifiedonbehalfby|2|3e|modifiedonbehalfby|||8|0|c
user_msdyn_workorder|2|3e|owninguser|||8|0|c
msdyn_systemuser_msdyn_workorder_ClosedBy|2|3e|msdyn_closedby||*|7|2|c
lk_knowledgearticle_createdby|2|19|createdby|||8|1|c
lk_knowledgearticle_createdonbehalfby|2|19|createdonbehalfby|||8|1|c
lk_knowledgearticle_modifiedby|2|19|modifiedby|||8|1|c
lk_knowledgearticle_modifiedonbehalfby|2|19|modifiedonbehalfby|||8|1|c
user_knowledgearticle|2|19|owninguser|||8|1|c
user_sharepointsite|2|p|owninguser|||8|0|c
user_sharepointdocumentlocation|2|o|owninguser|||8|0|c
lk_goal_createdby|2|1e|createdby|||8|1|c
lk_goal_createdonbehalfby|2|1e|createdonbehalfby|||8|1|c
lk_goal_modifiedby|2|1e|modifiedby|||8|1|c
lk_goal_modifiedonbehalfby|2|1e|modifiedonbehalfby|||8|1|c
user_goal|2|1e|owninguser|||8|1|c
user_goal_goalowner|2|1e|goalownerid||_|8|c|c
lk_metric_createdby|2|1f|createdby|||8|1|
lk_metric_createdonbehalfby|2|1f|createdonbehalfby|||8|1|
lk_metric_modifiedby|2|1f|modifiedby|||8|1|
lk_metric_modifiedonbehalfby|2|1f|modifiedonbehalfby|||8|1|
lk_goalrollupquery_createdby|2|1g|createdby|||8|1|
lk_goalrollupquery_createdonbehalfby|2|1g|createdonbehalfby|||8|1|
lk_goalrollupquery_modifiedby|2|1g|modifiedby|||8|1|
lk_goalrollupquery_modifiedonbehalfby|2|1g|modifiedonbehalfby|||8|1|
lk_emailserverprofile_createdonbehalfby|2|1j|createdonbehalfby|||8|0|c
lk_emailserverprofile_modifiedonbehalfby|2|1j|modifiedonbehalfby|||8|1|c
lk_mailbox_createdby|2|1i|createdby|||8|0|c
lk_mailbox_createdonbehalfby|2|1i|createdonbehalfby|||8|1|c
lk_mailbox_modifiedby|2|1i|modifiedby|||8|1|c
lk_mailbox_modifiedonbehalfby|2|1i|modifiedonbehalfby|||8|1|c
user_mailbox|2|1i|owninguser|||8|0|c
mailbox_regarding_systemuser|2|1i|regardingobjectid|||i|0|
lk_position_createdby|2|1h|createdby|||8|1|
lk_position_createdonbehalfby|2|1h|createdonbehalfby|||8|1|
lk_position_modifiedby|2|1h|modifiedby|||8|1|
lk_position_modifiedonbehalfby|2|1h|modifiedonbehalfby|||8|1|
lk_solution_createdby|2|17|createdby|||8|0|
lk_solution_modifiedby|2|17|modifiedby|||8|0|
lk_publisher_createdby|2|18|createdby|||8|0|
lk_publisher_modifiedby|2|18|modifiedby|||8|0|
lk_relationshiprole_createdonbehalfby|2|1k|createdonbehalfby|||8|0|
lk_fax_modifiedby|2|e|modifiedby||modifiedby_fax|8|0|c
lk_businessunit_createdonbehalfby|2|4|createdonbehalfby|||8|0|c
lk_duplicaterule_createdonbehalfby|2|1w|createdonbehalfby|||8|0|
lk_slabase_modifiedonbehalfby|2|1o|modifiedonbehalfby|||8|0|c
lk_feedback_modifiedby|2|1d|modifiedby|||8|1|c
createdby_relationship_role_map|2|1l|createdby|||8|0|
lk_slakpiinstancebase_createdby|2|1q|createdby|||8|0|c
lk_recurringappointmentmaster_createdonbehalfby|2|b|createdonbehalfby||createdonbehalfby_recurringappointmentmaster|8|0|c
lk_recurringappointmentmaster_modifiedby|2|b|modifiedby||modifiedby_recurringappointmentmaster|8|0|c
lk_fax_createdby|2|e|createdby||createdby_fax|8|0|c
lk_letter_modifiedonbehalfby|2|d|modifiedonbehalfby||modifiedonbehalfby_letter|8|0|c
lk_letter_createdby|2|d|createdby||createdby_letter|8|0|c
createdby_customer_relationship|2|1m|createdby|||8|0|
lk_calendar_modifiedby|2|1y|modifiedby|||8|0|
SystemUser_DuplicateRules|2|1w|owninguser|||8|0|
lk_fax_createdonbehalfby|2|e|createdonbehalfby||createdonbehalfby_fax|8|0|c
lk_sharepointsitebase_createdonbehalfby|2|p|createdonbehalfby|||8|0|c
lk_phonecall_modifiedby|2|9|modifiedby||modifiedby_phonecall|8|0|c
lk_slabase_modifiedby|2|1o|modifiedby|||8|0|c
lk_fieldsecurityprofile_createdonbehalfby|2|13|createdonbehalfby|||8|0|
createdby_relationship_role|2|1k|createdby|||8|0|
lk_queueitem_modifiedonbehalfby|2|r|modifiedonbehalfby|||8|0|c
user_socialactivity|2|g|owninguser||owninguser_socialactivity|8|0|c
lk_feedback_modifiedonbehalfby|2|1d|modifiedonbehalfby||*|8|1|c
lk_role_createdonbehalfby|2|x|createdonbehalfby|||8|0|
lk_transactioncurrency_modifiedonbehalfby|2|u|modifiedonbehalfby|||8|0|
lk_rolebase_modifiedby|2|x|modifiedby|||8|0|
lk_subject_modifiedonbehalfby|2|v|modifiedonbehalfby|||8|0|
lk_duplicaterule_modifiedonbehalfby|2|1w|modifiedonbehalfby|||8|0|
lk_task_modifiedonbehalfby|2|8|modifiedonbehalfby||modifiedonbehalfby_task|8|0|c
lk_subjectbase_modifiedby|2|v|modifiedby|||8|0|
lk_relationshiprole_modifiedonbehalfby|2|1k|modifiedonbehalfby|||8|0|
lk_kbarticle_createdonbehalfby|2|38|createdonbehalfby|||8|0|c
lk_calendar_createdonbehalfby|2|1y|createdonbehalfby|||8|0|
userentityinstancedata_systemuser|2|1v|objectid||_|8|0|
lk_queueitembase_workerid|2|r|workerid||_|8|0|c
lk_customeraddressbase_modifiedby|2|n|modifiedby|||8|0|c
lk_activitypointer_modifiedby|2|6|modifiedby|||8|0|
lk_customeraddressbase_createdby|2|n|createdby|||8|0|c
SystemUser_BulkDeleteFailures|2|1u|regardingobjectid||_|8|0|
lk_teambase_modifiedby|2|3|modifiedby|||8|0|c
workflow_createdby|2|1r|createdby|||8|0|
lk_queue_modifiedonbehalfby|2|q|modifiedonbehalfby|||8|0|c
lk_customeraddress_modifiedonbehalfby|2|n|modifiedonbehalfby|||8|0|c
lk_rolebase_createdby|2|x|createdby|||8|0|
lk_duplicaterulecondition_modifiedonbehalfby|2|1x|modifiedonbehalfby|||8|0|
lk_email_modifiedonbehalfby|2|c|modifiedonbehalfby||modifiedonbehalfby_email|8|0|c
lk_asyncoperation_createdonbehalfby|2|1t|createdonbehalfby|||8|0|
lk_team_createdonbehalfby|2|3|createdonbehalfby|||8|0|c
createdby_connection|2|j|createdby|||8|0|c
workflow_modifiedby|2|1r|modifiedby|||8|0|
user_appointment|2|a|owninguser||owninguser_appointment|8|0|c
SystemUser_Email_EmailSender|2|c|emailsender||_|8|0|
user_activity|2|6|owninguser|||8|0|
modifiedby_customer_relationship|2|1m|modifiedby|||8|0|
lk_businessunit_modifiedonbehalfby|2|4|modifiedonbehalfby|||8|0|c
lk_asyncoperation_modifiedonbehalfby|2|1t|modifiedonbehalfby|||8|0|
lk_teambase_createdby|2|3|createdby|||8|0|c
lk_emailserverprofile_modifiedby|2|1j|modifiedby|||8|0|c
lk_connectionbase_modifiedonbehalfby|2|j|modifiedonbehalfby|||8|0|c
lk_queueitem_createdonbehalfby|2|r|createdonbehalfby|||8|0|c
lk_relationshiprolemap_createdonbehalfby|2|1l|createdonbehalfby|||8|0|
workflow_createdonbehalfby|2|1r|createdonbehalfby|||8|0|
lk_category_modifiedonbehalfby|2|1b|modifiedonbehalfby||lk_category_modifiedonbehalfby|8|1|
lk_asyncoperation_createdby|2|1t|createdby|||8|0|
user_recurringappointmentmaster|2|b|owninguser||owninguser_recurringappointmentmaster|8|0|c
user_customer_relationship|2|1m|owninguser|||8|0|
lk_slaitembase_modifiedby|2|1p|modifiedby|||8|0|c
lk_slabase_createdby|2|1o|createdby|||8|0|c
lk_organizationbase_createdby|2|5|createdby|||8|0|
lk_report_modifiedonbehalfby|2|w|modifiedonbehalfby|||8|0|
lk_duplicaterulecondition_createdonbehalfby|2|1x|createdonbehalfby|||8|0|
lk_transactioncurrencybase_modifiedby|2|u|modifiedby|||8|0|
lk_slaitembase_modifiedonbehalfby|2|1p|modifiedonbehalfby|||8|0|c
annotation_owning_user|2|i|owninguser|||8|0|
system_user_contacts|2|1|preferredsystemuserid|||8|0|c
lk_phonecall_createdonbehalfby|2|9|createdonbehalfby||createdonbehalfby_phonecall|8|0|c
lk_email_modifiedby|2|c|modifiedby||modifiedby_email|8|0|c
lk_sharepointdocumentlocationbase_createdby|2|o|createdby|||8|0|c
user_accounts|2|0|owninguser|||8|0|c
lk_activitypointer_createdby|2|6|createdby|||8|0|
modifiedby_relationship_role|2|1k|modifiedby|||8|0|
lk_subject_createdonbehalfby|2|v|createdonbehalfby|||8|0|
lk_kbarticle_modifiedonbehalfby|2|38|modifiedonbehalfby|||8|0|c
lk_publisherbase_modifiedonbehalfby|2|18|modifiedonbehalfby|||8|0|
lk_contactbase_createdby|2|1|createdby|||8|0|c
lk_slakpiinstancebase_createdonbehalfby|2|1q|createdonbehalfby|||8|0|c
system_user_workflow|2|1r|owninguser|||8|0|
lk_duplicaterulebase_createdby|2|1w|createdby|||8|0|
lk_appointment_createdonbehalfby|2|a|createdonbehalfby||createdonbehalfby_appointment|8|0|c
createdby_connection_role|2|k|createdby|||8|0|
lk_systemuserbase_modifiedby|2|2|modifiedby|||8|0|c
lk_SocialProfile_createdonbehalfby|2|h|createdonbehalfby|||8|0|c
modifiedby_connection|2|j|modifiedby|||8|0|c
lk_slaitembase_createdonbehalfby|2|1p|createdonbehalfby|||8|0|c
lk_connectionrolebase_createdonbehalfby|2|k|createdonbehalfby|||8|0|
user_letter|2|d|owninguser||owninguser_letter|8|0|c
lk_organization_createdonbehalfby|2|5|createdonbehalfby|||8|0|
lk_calendar_modifiedonbehalfby|2|1y|modifiedonbehalfby|||8|0|
lk_slakpiinstancebase_modifiedby|2|1q|modifiedby|||8|0|c
lk_customeraddress_createdonbehalfby|2|n|createdonbehalfby|||8|0|c
lk_accountbase_modifiedby|2|0|modifiedby|||8|0|c
lk_category_createdby|2|1b|createdby||lk_category_createdby|8|1|
lk_SocialProfile_modifiedonbehalfby|2|h|modifiedonbehalfby|||8|0|c
user_fax|2|e|owninguser||owninguser_fax|8|0|c
lk_activitypointer_modifiedonbehalfby|2|6|modifiedonbehalfby|||8|0|
lk_feedback_createdonbehalfby|2|1d|createdonbehalfby|||8|1|c
lk_sharepointsitebase_modifiedby|2|p|modifiedby|||8|0|c
lk_connectionbase_createdonbehalfby|2|j|createdonbehalfby|||8|0|c
lk_solutionbase_createdonbehalfby|2|17|createdonbehalfby|||8|0|
lk_accountbase_createdby|2|0|createdby|||8|0|c
lk_organization_modifiedonbehalfby|2|5|modifiedonbehalfby|||8|0|
systemuser_connections1|2|j|record1id||_|8|c|c
lk_kbarticlebase_createdby|2|38|createdby|||8|0|c
lk_emailserverprofile_createdby|2|1j|createdby|||8|0|c
lk_phonecall_modifiedonbehalfby|2|9|modifiedonbehalfby||modifiedonbehalfby_phonecall|8|0|c
lk_role_modifiedonbehalfby|2|x|modifiedonbehalfby|||8|0|
lk_reportbase_modifiedby|2|w|modifiedby|||8|0|
lk_businessunitbase_modifiedby|2|4|modifiedby|||8|0|c
socialProfile_owning_user|2|h|owninguser|||8|0|c
lk_task_modifiedby|2|8|modifiedby||modifiedby_task|8|0|c
lk_slaitembase_createdby|2|1p|createdby|||8|0|c
lk_duplicaterulebase_modifiedby|2|1w|modifiedby|||8|0|
modifiedby_relationship_role_map|2|1l|modifiedby|||8|0|
lk_organizationbase_modifiedby|2|5|modifiedby|||8|0|
lk_task_createdby|2|8|createdby||createdby_task|8|0|c
contact_owning_user|2|1|owninguser|||8|0|c
system_user_accounts|2|0|preferredsystemuserid|||8|0|c
lk_systemuser_createdonbehalfby|2|2|createdonbehalfby|||8|0|c
lk_appointment_modifiedonbehalfby|2|a|modifiedonbehalfby||modifiedonbehalfby_appointment|8|0|c
lk_solutionbase_modifiedonbehalfby|2|17|modifiedonbehalfby|||8|0|
lk_annotationbase_modifiedby|2|i|modifiedby|||8|0|
lk_feedback_createdby|2|1d|createdby|||8|1|c
lk_publisherbase_createdonbehalfby|2|18|createdonbehalfby|||8|0|
lk_slakpiinstancebase_modifiedonbehalfby|2|1q|modifiedonbehalfby|||8|0|c
user_task|2|8|owninguser||owninguser_task|8|0|c
lk_phonecall_createdby|2|9|createdby||createdby_phonecall|8|0|c
lk_fax_modifiedonbehalfby|2|e|modifiedonbehalfby||modifiedonbehalfby_fax|8|0|c
lk_relationshiprolemap_modifiedonbehalfby|2|1l|modifiedonbehalfby|||8|0|
lk_contact_createdonbehalfby|2|1|createdonbehalfby|||8|0|c
lk_socialactivity_createdby|2|g|createdby||createdby_socialactivity|8|0|c
lk_calendar_createdby|2|1y|createdby|||8|0|
lk_queueitembase_createdby|2|r|createdby|||8|0|c
lk_team_modifiedonbehalfby|2|3|modifiedonbehalfby|||8|0|c
lk_teambase_administratorid|2|3|administratorid|||8|0|c
knowledgearticle_primaryauthorid|2|19|primaryauthorid|||8|1|c
lk_email_createdby|2|c|createdby||createdby_email|8|0|c
lk_queuebase_createdby|2|q|createdby|||8|0|c
lk_category_createdonbehalfby|2|1b|createdonbehalfby||lk_category_createdonbehalfby|8|1|
lk_feedback_closedby|2|1d|closedby|||8|1|c
lk_duplicateruleconditionbase_modifiedby|2|1x|modifiedby|||8|0|
queue_primary_user|2|q|primaryuserid|||8|0|c
user_email|2|c|owninguser||owninguser_email|8|0|c
lk_reportbase_createdby|2|w|createdby|||8|0|
lk_appointment_createdby|2|a|createdby||createdby_appointment|8|0|c
lk_letter_modifiedby|2|d|modifiedby||modifiedby_letter|8|0|c
lk_queueitembase_modifiedby|2|r|modifiedby|||8|0|c
userentityinstancedata_owning_user|2|1v|owninguser|||8|1|
lk_sharepointdocumentlocationbase_modifiedby|2|o|modifiedby|||8|0|c
system_user_activity_parties|2|7|partyid||_|8|0|
SystemUser_AsyncOperations|2|1t|regardingobjectid||_|8|0|
lk_queuebase_modifiedby|2|q|modifiedby|||8|0|c
workflow_modifiedonbehalfby|2|1r|modifiedonbehalfby|||8|0|
lk_category_modifiedby|2|1b|modifiedby||lk_category_modifiedby|8|1|
lk_transactioncurrency_createdonbehalfby|2|u|createdonbehalfby|||8|0|
lk_recurringappointmentmaster_createdby|2|b|createdby||createdby_recurringappointmentmaster|8|0|c
modifiedonbehalfby_customer_relationship|2|1m|modifiedonbehalfby|||8|0|
lk_report_createdonbehalfby|2|w|createdonbehalfby|||8|0|
lk_socialactivity_modifiedby|2|g|modifiedby||modifiedby_socialactivity|8|0|c
lk_accountbase_modifiedonbehalfby|2|0|modifiedonbehalfby|||8|0|c
lk_subjectbase_createdby|2|v|createdby|||8|0|
lk_annotationbase_modifiedonbehalfby|2|i|modifiedonbehalfby|||8|0|
modifiedby_connection_role|2|k|modifiedby|||8|0|
lk_sharepointdocumentlocationbase_createdonbehalfby|2|o|createdonbehalfby|||8|0|c
lk_transactioncurrencybase_createdby|2|u|createdby|||8|0|
createdonbehalfby_customer_relationship|2|1m|createdonbehalfby|||8|0|
lk_queue_createdonbehalfby|2|q|createdonbehalfby|||8|0|c
lk_appointment_modifiedby|2|a|modifiedby||modifiedby_appointment|8|0|c
user_slabase|2|1o|owninguser|||8|0|c
lk_annotationbase_createdby|2|i|createdby|||8|0|
user_parent_user|2|2|parentsystemuserid|||8|0|hc
lk_fieldsecurityprofile_createdby|2|13|createdby|||8|0|
lk_asyncoperation_modifiedby|2|1t|modifiedby|||8|0|
lk_activitypointer_createdonbehalfby|2|6|createdonbehalfby|||8|0|
lk_contact_modifiedonbehalfby|2|1|modifiedonbehalfby|||8|0|c
lk_accountbase_createdonbehalfby|2|0|createdonbehalfby|||8|0|c
lk_systemuser_modifiedonbehalfby|2|2|modifiedonbehalfby|||8|0|c
lk_email_createdonbehalfby|2|c|createdonbehalfby||createdonbehalfby_email|8|0|c
lk_recurringappointmentmaster_modifiedonbehalfby|2|b|modifiedonbehalfby||modifiedonbehalfby_recurringappointmentmaster|8|0|c
lk_sharepointsitebase_modifiedonbehalfby|2|p|modifiedonbehalfby|||8|0|c
lk_sharepointsitebase_createdby|2|p|createdby|||8|0|c
lk_connectionrolebase_modifiedonbehalfby|2|k|modifiedonbehalfby|||8|0|
user_phonecall|2|9|owninguser||owninguser_phonecall|8|0|c
lk_slabase_createdonbehalfby|2|1o|createdonbehalfby|||8|0|c
lk_systemuserbase_createdby|2|2|createdby|||8|0|c
system_user_asyncoperation|2|1t|owninguser|||8|0|
lk_annotationbase_createdonbehalfby|2|i|createdonbehalfby|||8|0|
lk_fieldsecurityprofile_modifiedonbehalfby|2|13|modifiedonbehalfby|||8|0|
systemuser_connections2|2|j|record2id||_|8|i|c
lk_task_createdonbehalfby|2|8|createdonbehalfby||createdonbehalfby_task|8|0|c
lk_contactbase_modifiedby|2|1|modifiedby|||8|0|c
lk_letter_createdonbehalfby|2|d|createdonbehalfby||createdonbehalfby_letter|8|0|c
lk_socialactivitybase_modifiedonbehalfby|2|g|modifiedonbehalfby||modifiedonbehalfby_socialactivity|8|0|c
lk_socialactivitybase_createdonbehalfby|2|g|createdonbehalfby||createdonbehalfby_socialactivity|8|0|c
lk_fieldsecurityprofile_modifiedby|2|13|modifiedby|||8|0|
lk_businessunitbase_createdby|2|4|createdby|||8|0|c
lk_sharepointdocumentlocationbase_modifiedonbehalfby|2|o|modifiedonbehalfby|||8|0|c
lk_kbarticlebase_modifiedby|2|38|modifiedby|||8|0|c
lk_duplicateruleconditionbase_createdby|2|1x|createdby|||8|0|
Task_QueueItem|8|r|objectid||_|6|0|c
userentityinstancedata_task|8|1v|objectid||_|6|0|
task_connections2|8|j|record2id||_|6|i|c
task_activity_parties|8|7|activityid||_|8|0|
Task_BulkDeleteFailures|8|1u|regardingobjectid||_|6|0|
slakpiinstance_task|8|1q|regarding||_|6|0|c
Task_Annotation|8|i|objectid||_|9|0|c
task_connections1|8|j|record1id||_|6|c|c
Task_AsyncOperations|8|1t|regardingobjectid||_|8|0|
lead_owning_team|3|1z|owningteam|||8|0|c
team_bookableresource|3|3c|owningteam|||8|1|c
team_bookableresourcebooking|3|3d|owningteam|||8|1|c
team_Campaigns|3|2r|owningteam|||8|0|c
team_campaignactivity|3|2s|owningteam||owningteam_campaignactivity|8|0|c
team_campaignresponse|3|2t|owningteam||owningteam_campaignresponse|8|0|c
team_list|3|2p|owningteam|||8|0|c
team_service_contracts|3|32|owningteam|||8|0|c
team_contractdetail|3|33|owningteam|||8|0|c
team_entitlement|3|34|owningteam|||8|1|c
team_incidents|3|30|owningteam|||8|0|c
team_incidentresolution|3|31|owningteam||owningteam_incidentresolution|8|0|
team_knowledgearticleincident|3|1a|owningteam|||8|0|c
team_service_appointments|3|f|owningteam||owningteam_serviceappointment|8|0|c
team_customer_opportunity_roles|3|1n|owningteam|||8|0|
team_invoices|3|29|owningteam|||8|0|c
team_invoicedetail|3|2a|owningteam|||8|0|c
team_opportunities|3|20|owningteam|||8|0|c
team_opportunityclose|3|22|owningteam||owningteam_opportunityclose|8|0|
team_opportunityproduct|3|21|owningteam|||8|0|c
team_orderclose|3|28|owningteam||owningteam_orderclose|8|0|
team_quotes|3|23|owningteam|||8|0|c
team_quoteclose|3|25|owningteam||owningteam_quoteclose|8|0|
team_quotedetail|3|24|owningteam|||8|0|c
team_orders|3|26|owningteam|||8|0|c
team_salesorderdetail|3|27|owningteam|||8|0|c
team_msdyn_customerasset|3|3f|owningteam|||8|0|c
team_msdyn_workorder|3|3e|owningteam|||8|0|c
team_knowledgearticle|3|19|owningteam|||8|1|c
team_sharepointsite|3|p|owningteam|||8|0|c
team_sharepointdocumentlocation|3|o|owningteam|||8|0|c
team_goal|3|1e|owningteam|||8|0|c
team_goalrollupquery|3|1g|owningteam|||8|0|
team_mailbox|3|1i|owningteam|||8|0|c
team_connections2|3|j|record2id||_|6|i|c
team_slaBase|3|1o|owningteam|||8|0|c
team_goal_goalowner|3|1e|goalownerid||_|8|m|c
team_recurringappointmentmaster|3|b|owningteam||owningteam_recurringappointmentmaster|8|0|c
team_userentityinstancedata|3|1v|owningteam|||8|0|
team_queueitembase_workerid|3|r|workerid||_|8|0|c
team_phonecall|3|9|owningteam||owningteam_phonecall|8|0|c
team_emailserverprofile|3|1j|owningteam|||8|0|c
team_connections1|3|j|record1id||_|6|c|c
team_socialactivity|3|g|owningteam||owningteam_socialactivity|8|0|c
team_contacts|3|1|owningteam|||8|0|c
Team_AsyncOperations|3|1t|regardingobjectid||_|8|0|
team_letter|3|d|owningteam||owningteam_letter|8|0|c
team_annotations|3|i|owningteam|||8|0|
team_appointment|3|a|owningteam||owningteam_appointment|8|0|c
team_asyncoperation|3|1t|owningteam|||8|0|
userentityinstancedata_team|3|1v|objectid||_|6|0|
Team_BulkDeleteFailures|3|1u|regardingobjectid||_|6|0|
team_customer_relationship|3|1m|owningteam|||8|0|
team_task|3|8|owningteam||owningteam_task|8|0|c
team_activity|3|6|owningteam|||8|0|
team_accounts|3|0|owningteam|||8|0|c
team_email|3|c|owningteam||owningteam_email|8|0|c
team_fax|3|e|owningteam||owningteam_fax|8|0|c
team_DuplicateRules|3|1w|owningteam|||8|0|
team_workflow|3|1r|owningteam|||8|0|
userentityinstancedata_teammembership|12|1v|objectid||_|6|0|
Territory_AsyncOperations|t|1t|regardingobjectid||_|8|0|
userentityinstancedata_territory|t|1v|objectid||_|6|0|
Territory_BulkDeleteFailures|t|1u|regardingobjectid||_|6|0|
territory_connections1|t|j|record1id||_|6|c|c
territory_connections2|t|j|record2id||_|6|i|c
territory_system_users|t|2|territoryid|||a|0|c
territory_accounts|t|0|territoryid|||a|0|c
msdyn_territory_account_ServiceTerritory|t|0|msdyn_serviceterritory||*|7|2|c
msdyn_territory_msdyn_workorder_ServiceTerritory|t|3e|msdyn_serviceterritory||*|7|2|c
msdyn_territory_quotedetail_ServiceTerritory|t|24|msdyn_serviceterritory||*|7|2|c
TransactionCurrency_Territory|u|t|transactioncurrencyid|||a|0|
transactioncurrency_lead|u|1z|transactioncurrencyid|||a|0|
transactioncurrency_product|u|2b|transactioncurrencyid|||a|0|
transactioncurrency_productpricelevel|u|2c|transactioncurrencyid|||a|0|
transactioncurrency_pricelevel|u|2d|transactioncurrencyid|||a|0|
TransactionCurrency_bookableresource|u|3c|transactioncurrencyid|||a|0|
TransactionCurrency_bookableresourcebooking|u|3d|transactioncurrencyid|||a|0|
transactioncurrency_campaign|u|2r|transactioncurrencyid|||a|0|
transactioncurrency_campaignactivity|u|2s|transactioncurrencyid||transactioncurrencyid_campaignactivity|a|0|
TransactionCurrency_CampaignResponse|u|2t|transactioncurrencyid||transactioncurrencyid_campaignresponse|a|0|
transactioncurrency_list|u|2p|transactioncurrencyid|||a|0|
transactioncurrency_contract|u|32|transactioncurrencyid|||a|0|
transactioncurrency_contractdetail|u|33|transactioncurrencyid|||a|0|
incidentresolution_transactioncurrency_transactioncurrencyid|u|31|transactioncurrencyid||transactioncurrencyid_incidentresolution|a|0|c
TransactionCurrency_ServiceAppointment|u|f|transactioncurrencyid||transactioncurrencyid_serviceappointment|a|0|
TransactionCurrency_Equipment|u|3b|transactioncurrencyid|||a|0|
TransactionCurrency_Incident|u|30|transactioncurrencyid|||a|0|
TransactionCurrency_Entitlement|u|34|transactioncurrencyid|||a|0|
TransactionCurrency_entitlementtemplate|u|37|transactioncurrencyid|||a|0|
transactioncurrency_knowledgearticleincident|u|1a|transactioncurrencyid|||a|0|
transactioncurrency_discount|u|2f|transactioncurrencyid|||a|0|
transactioncurrency_invoice|u|29|transactioncurrencyid|||a|0|
transactioncurrency_invoicedetail|u|2a|transactioncurrencyid|||a|0|
transactioncurrency_opportunity|u|20|transactioncurrencyid|||a|0|
transactioncurrency_opportunityclose|u|22|transactioncurrencyid||transactioncurrencyid_opportunityclose|a|0|
transactioncurrency_opportunityproduct|u|21|transactioncurrencyid|||a|0|
orderclose_transactioncurrency_transactioncurrencyid|u|28|transactioncurrencyid||transactioncurrencyid_orderclose|a|0|c
transactioncurrency_quote|u|23|transactioncurrencyid|||a|0|
quoteclose_transactioncurrency_transactioncurrencyid|u|25|transactioncurrencyid||transactioncurrencyid_quoteclose|a|0|c
transactioncurrency_quotedetail|u|24|transactioncurrencyid|||a|0|
transactioncurrency_salesorder|u|26|transactioncurrencyid|||a|0|
transactioncurrency_salesorderdetail|u|27|transactioncurrencyid|||a|0|
transactioncurrency_competitor|u|2i|transactioncurrencyid|||a|0|
transactioncurrency_discounttype|u|2e|transactioncurrencyid|||a|0|
TransactionCurrency_SalesLiterature|u|2m|transactioncurrencyid|||a|0|
TransactionCurrency_msdyn_workorder|u|3e|transactioncurrencyid|||a|0|c
msdyn_transactioncurrency_invoicedetail_Currency|u|2a|msdyn_currency||*|7|2|c
TransactionCurrency_Goal|u|1e|transactioncurrencyid|||a|0|
TransactionCurrency_SharePointSite|u|p|transactioncurrencyid|||a|0|
TransactionCurrency_QueueItem|u|r|transactioncurrencyid|||a|0|
TransactionCurrency_SharePointDocumentLocation|u|o|transactioncurrencyid|||a|0|
TransactionCurrency_SLAItem|u|1p|transactioncurrencyid|||a|0|
transactioncurrency_socialactivity|u|g|transactioncurrencyid||transactioncurrencyid_socialactivity|a|0|
TransactionCurrency_PhoneCall|u|9|transactioncurrencyid||transactioncurrencyid_phonecall|a|0|
TransactionCurrency_Fax|u|e|transactioncurrencyid||transactioncurrencyid_fax|a|0|
userentityinstancedata_transactioncurrency|u|1v|objectid||_|6|0|
TransactionCurrency_ActivityPointer|u|6|transactioncurrencyid|||a|0|
transactioncurrency_category|u|1b|transactioncurrencyid|||a|0|
transactioncurrency_position|u|1h|transactioncurrencyid|||a|0|
TransactionCurrency_Task|u|8|transactioncurrencyid||transactioncurrencyid_task|a|0|
TransactionCurrency_SLA|u|1o|transactioncurrencyid|||a|0|
basecurrency_organization|u|5|basecurrencyid|||a|0|
TransactionCurrency_Letter|u|d|transactioncurrencyid||transactioncurrencyid_letter|a|0|
TransactionCurrency_SystemUser|u|2|transactioncurrencyid|||a|0|
TransactionCurrency_Team|u|3|transactioncurrencyid|||a|0|
TransactionCurrency_Email|u|c|transactioncurrencyid||transactioncurrencyid_email|a|0|
TransactionCurrency_BusinessUnit|u|4|transactioncurrencyid|||a|0|
transactioncurrency_SocialProfile|u|h|transactioncurrencyid|||a|0|
TransactionCurrency_Queue|u|q|transactioncurrencyid|||a|0|
TransactionCurrency_Appointment|u|a|transactioncurrencyid||transactioncurrencyid_appointment|a|0|
TransactionCurrency_KbArticle|u|38|transactioncurrencyid|||a|0|
TransactionCurrency_CustomerAddress|u|n|transactioncurrencyid|||a|0|
TransactionCurrency_Connection|u|j|transactioncurrencyid|||a|0|
transactioncurrency_feedback|u|1d|transactioncurrencyid|||a|0|
transactioncurrency_contact|u|1|transactioncurrencyid|||a|0|
TransactionCurrency_slakpiinstance|u|1q|transactioncurrencyid|||8|0|
TransactionCurrency_AsyncOperations|u|1t|regardingobjectid||_|8|0|
TransactionCurrency_knowledgearticle|u|19|transactioncurrencyid|transactioncurrency_knowledgearticle||a|0|
TransactionCurrency_RecurringAppointmentMaster|u|b|transactioncurrencyid||transactioncurrencyid_recurringappointmentmaster|a|0|
transactioncurrency_account|u|0|transactioncurrencyid|||a|0|
UoM_AsyncOperations|2g|1t|regardingobjectid||_|8|0|
userentityinstancedata_uom|2g|1v|objectid||_|6|0|
UoM_BulkDeleteFailures|2g|1u|regardingobjectid||_|6|0|
unit_of_measurement_base_unit|2g|2g|baseuom|||6|0|
unit_of_measurement_products|2g|2b|defaultuomid|||a|0|
unit_of_measurement_product_price_levels|2g|2c|uomid|||a|0|
unit_of_measurement_contract_line_items|2g|33|uomid|||a|0|
unit_of_measurement_invoice_details|2g|2a|uomid|||a|0|
unit_of_measurement_opportunity_products|2g|21|uomid|||a|0|
unit_of_measurement_order_details|2g|27|uomid|||a|0|
unit_of_measurement_quote_details|2g|24|uomid|||a|0|
msdyn_uom_pricelevel_TimeUnit|2g|2d|msdyn_timeunit||*|7|2|c
UoMSchedule_AsyncOperations|2h|1t|regardingobjectid||_|8|0|
userentityinstancedata_uomschedule|2h|1v|objectid||_|6|0|
UoMSchedule_BulkDeleteFailures|2h|1u|regardingobjectid||_|6|0|
unit_of_measurement_schedule_products|2h|2b|defaultuomscheduleid|||a|0|
unit_of_measure_schedule_conversions|2h|2g|uomscheduleid|||6|0|
unit_of_measure_schedule_product_price_level|2h|2c|uomscheduleid|||7|0|
contract_detail_unit_of_measure_schedule|2h|33|uomscheduleid|||7|0|
Workflow_Annotation|1r|i|objectid||_|9|0|c
process_processstage|1r|1s|processid|||6|0|
lk_asyncoperation_workflowactivationid|1r|1t|workflowactivationid|||7|0|
workflow_parent_workflow|1r|1r|parentworkflowid|||8|0|
userentityinstancedata_workflow|1r|1v|objectid||_|6|0|
slaitembase_workflowid|1r|1p|workflowid|||8|0|c
slabase_workflowid|1r|1o|workflowid|||8|0|c
workflow_active_workflow|1r|1r|activeworkflowid|||a|0|`

/** schema name|table|column|navigation|menu|table|column|navigation|menu|intersect table|flags */
export const manyToManyLines: string = `accountleads_association|0|accountid||0|1z|leadid||0|accountleads|
competitorproduct_association|2i|competitorid||0|2b|productid||0|competitorproduct|
connectionroleassociation_association|k|connectionroleid||0|k|associatedconnectionroleid|connectionroleassociation_association_referenced|0|connectionroleassociation|
contactleads_association|1|contactid||0|1z|leadid||0|contactleads|
entitlementcontacts_association|1|contactid||0|34|entitlementid||0|entitlementcontacts|
contactinvoices_association|29|invoiceid||0|1|contactid||0|contactinvoices|
knowledgearticle_category|19|knowledgearticleid||u|1b|categoryid||0|knowledgearticlescategories|
leadcompetitors_association|1z|leadid||0|2i|competitorid||5|leadcompetitors|
leadproduct_association|1z|leadid||0|2b|productid||0|leadproduct|
listaccount_association|2p|listid||v|0|entityid||0|listmember|
listlead_association|2p|listid||v|1z|entityid||0|listmember|
listcontact_association|2p|listid||v|1|entityid||0|listmember|
opportunitycompetitors_association|20|opportunityid||0|2i|competitorid||5|opportunitycompetitors|
roleprivileges_association|z|privilegeid||0|x|roleid||0|roleprivileges|
product_entitlement_association|2b|productid||0|34|entitlementid||0|entitlementproducts|
queuemembership_association|q|queueid||0|2|systemuserid||0|queuemembership|
contactquotes_association|23|quoteid||0|1|contactid||0|contactquotes|
competitorsalesliterature_association|2m|salesliteratureid||0|2i|competitorid||0|competitorsalesliterature|
contactorders_association|26|salesorderid||0|1|contactid||0|contactorders|
systemuserprofiles_association|2|systemuserid||1|13|fieldsecurityprofileid||1|systemuserprofiles|
systemuserroles_association|2|systemuserid||0|x|roleid||0|systemuserroles|
teamroles_association|3|teamid||0|x|roleid||0|teamroles|
teammembership_association|3|teamid||0|2|systemuserid||0|teammembership|
teamprofiles_association|3|teamid||1|13|fieldsecurityprofileid||1|teamprofiles|`
