import { PlainCell as PlainCell_d3dc637f2b24745ccf2db993bfe85993 } from '../../../components/lists/PlainCell'
import { NoDiff as NoDiff_d05c155bf5ed20cc796eb35cd6119555 } from '../../../components/fields/NoDiff'
import { ArticleHeading as ArticleHeading_0acb65b9ac7dd92f99d3d9a4f70d0b10 } from '../../../components/writing/ArticleHeading'
import { QueueBar as QueueBar_4452feed0bbf974bec6cf7adb9794ed8 } from '../../../components/review/QueueBar'
import { AskedAbove as AskedAbove_4c5daaffdb3b532fa8c1bcaa7f062a22 } from '../../../components/solicitation/AskedBeside'
import { ArticleStanding as ArticleStanding_f8db7dee33af465d026ea2a97b9f9b72 } from '../../../components/writing/ArticleStanding'
import { RemarksToast as RemarksToast_72577d04193ac5389ec2fab4281e4750 } from '../../../components/schedule/RemarksToast'
import { ReasonBanner as ReasonBanner_98705836425e100d0911496d2d0f5fb8 } from '../../../components/workflow/ReasonBanner'
import { FindPassage as FindPassage_40d7e31507d5c04f2f594da85cd2fa3d } from '../../../components/compose/FindPassage'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LevelsFeatureClient as LevelsFeatureClient_ccd834c68c992a5fb4f70b0d8a39d97e } from '../../../components/editor/LevelsFeatureClient'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChineseTableFeatureClient as ChineseTableFeatureClient_ccef05c6fc3ff700cac7111002f06ca9 } from '../../../components/editor/ChineseTableFeatureClient'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WritingFeatureClient as WritingFeatureClient_0d88c8e2488a853bcc6f3c24d683690b } from '../../../components/editor/WritingFeatureClient'
import { ProofreadField as ProofreadField_19b5764a0eccdd8298fa607995a9d147 } from '../../../components/proofread/ProofreadField'
import { RemarksPanel as RemarksPanel_7b6f8a83827213d1548482f543c9aac8 } from '../../../components/remarks/RemarksPanel'
import { AskedBeside as AskedBeside_4c5daaffdb3b532fa8c1bcaa7f062a22 } from '../../../components/solicitation/AskedBeside'
import { CompanyCell as CompanyCell_428feceea9e8fbe0072f9e207cd0f490 } from '../../../components/lists/CompanyCell'
import { InstantFact as InstantFact_a9563af8caee897e095ba10013b8f578 } from '../../../components/fields/InstantFact'
import { SimilarArticles as SimilarArticles_0f3420e7c14048ebd76a6353b71a77ac } from '../../../components/review/SimilarArticles'
import { OriginalComparison as OriginalComparison_6651c71c5deaecbaef3cfdf094257f57 } from '../../../components/review/OriginalComparison'
import { History as History_311fcc18113d2bb94c6e19fef8b4f9df } from '../../../components/workflow/History'
import { ImportButton as ImportButton_819aefd811b8f3ca9e0c22e01bbded16 } from '../../../components/writing/ImportButton'
import { Autosave as Autosave_f49f840185dca877ee2db9089f4ba4b7 } from '../../../components/writing/Autosave'
import { ReviewActions as ReviewActions_1eaa9bc59c3e11aebff3efeb5433f60b } from '../../../components/review/ReviewActions'
import { PreviewButton as PreviewButton_e43468c9c0277a16585e1343fe57d708 } from '../../../components/writing/PreviewButton'
import { NewArticleImport as NewArticleImport_9cd392a9d2a766966f4e57a91e9425bf } from '../../../components/writing/NewArticleImport'
import { TidyButton as TidyButton_e96a4cfc610c6f0fa31ccc5057593ad3 } from '../../../components/writing/TidyButton'
import { SaveButton as SaveButton_f6f5f4c1c38ee4453b2f83a8880fb514 } from '../../../components/writing/SaveButton'
import { ArticleEdit as ArticleEdit_3d5dad4a9553be3a7b98c8d4cf3d84fa } from '../../../components/writing/ArticleEdit'
import { DocumentVersions as DocumentVersions_13e3351deb038a0cde01f9f92cf26bf5 } from '../../../components/versions/DocumentVersions'
import { FormSaveButton as FormSaveButton_e1cacf559d158010b0b09472a0babed1 } from '../../../components/saving/FormSaveButton'
import { StarterButton as StarterButton_db8a4ec4a67beef1587b2971207bc51c } from '../../../components/proofread/StarterButton'
import { ListImportLink as ListImportLink_852609d3861b1c8f308faad0ef37054b } from '../../../components/listImport/ListImportLink'
import { DayField as DayField_1615db5fcad81ca00b320e924737d7ce } from '../../../components/fields/DayField'
import { ScanCell as ScanCell_7318b8901d28e3fe980afc2b1ab3b809 } from '../../../components/lists/ScanCell'
import { Answers as Answers_9bb1c9834a9abe935048a28aa53ed36f } from '../../../components/solicitation/Answers'
import { SentTo as SentTo_e0748a75bec089abee4c7fb9be929848 } from '../../../components/solicitation/SentTo'
import { SolicitationActions as SolicitationActions_e373a65869f0ad8330996df275cd9990 } from '../../../components/solicitation/SolicitationActions'
import { IssueHeading as IssueHeading_dd9483bd5af0a3e3c7d2ac975a5fc0ca } from '../../../components/compose/IssueHeading'
import { AwaitingBanner as AwaitingBanner_7f7ec78cb19a02d83c56257b2d15c972 } from '../../../components/sign/AwaitingBanner'
import { Progress as Progress_67e29198a38d44927f8f3a3349c4e696 } from '../../../components/issue/Progress'
import { IssueInstructions as IssueInstructions_de49de9573ffc7fc75fcd86e89936103 } from '../../../components/instructions/IssueInstructions'
import { IssueStatusCell as IssueStatusCell_5d031b0dd38521da8a622974c51527b4 } from '../../../components/sign/IssueStatusCell'
import { NumberDoubts as NumberDoubts_005d36497871efbf48bb61e4dde63131 } from '../../../components/compose/NumberDoubts'
import { Composition as Composition_864c77371ee53aa23c08339b1c45b32b } from '../../../components/compose/Composition'
import { QuarterField as QuarterField_9689cfd65202f29b33e908369af8cc21 } from '../../../components/compose/QuarterField'
import { PrintedScores as PrintedScores_74a61d6d9228bf656c615c776dc2bbb9 } from '../../../components/compose/PrintedScores'
import { PdfCell as PdfCell_b5131a23b00206530521d8ef3f20110b } from '../../../components/lists/PdfCell'
import { EarlierLink as EarlierLink_d23e70803e1ab362780b131497e98522 } from '../../../components/earlier/EarlierLink'
import { IssueActions as IssueActions_28f964cac82c29ebd6fd53a76139f826 } from '../../../components/workflow/IssueActions'
import { PasteMailboxes as PasteMailboxes_d3a78033f8ffe7833b0dcbae901a2e30 } from '../../../components/fields/PasteMailboxes'
import { RecipientDeliveries as RecipientDeliveries_a386c6a344437a942dd3396b20072fe1 } from '../../../components/delivery/RecipientDeliveries'
import { DeliveryExplanation as DeliveryExplanation_2fb7904298c0b17bf6a01e5bc6c994b7 } from '../../../components/delivery/DeliveryExplanation'
import { RecipientNames as RecipientNames_23e5020e04b7d37d4b04a3703c0804ad } from '../../../components/delivery/RecipientNames'
import { DeliveryActions as DeliveryActions_eba1f130599a34b3e2550fc278893904 } from '../../../components/workflow/DeliveryActions'
import { BounceActions as BounceActions_dc852e8db88a5ea0546e4351a60a517d } from '../../../components/workflow/BounceActions'
import { SetupTokenField as SetupTokenField_bedeb4e2f65c91531a3564a440812530 } from '../../../components/account/SetupTokenField'
import { PresentPassword as PresentPassword_a13f6b9128b1b2b395278f7f78aab369 } from '../../../components/account/PresentPassword'
import { SessionsLink as SessionsLink_bc968e8ed266367d84b2afdfd99b6da7 } from '../../../components/account/SessionsLink'
import { PersonalDataLink as PersonalDataLink_94336138d4ab0e6da1442895dd4779b2 } from '../../../components/account/PersonalDataLink'
import { NamelessAccount as NamelessAccount_d7de5877c30a5013be5dd4ea11d7ab07 } from '../../../components/account/NamelessAccount'
import { TwoFactorLink as TwoFactorLink_0967b518b55d3eb4ca6dcaa49e43e653 } from '../../../components/account/TwoFactorLink'
import { AllSessionsLink as AllSessionsLink_483da12c83b0671cf9a48bee6cf6dd6d } from '../../../components/account/AllSessionsLink'
import { StepCell as StepCell_461517717b4993c263188830198d6fdc } from '../../../components/workflow/StepCell'
import { RecordedWord as RecordedWord_34d2bece9a3f55c6bb31170b28f1c12f } from '../../../components/workflow/RecordedWord'
import { OptionalFunctions as OptionalFunctions_5aff658242a4e4580b13003778d17304 } from '../../../components/settings/OptionalFunctions'
import { LogoutLink as LogoutLink_c2555c955cd7e22fa7a0ff319d56edb9 } from '../../../components/admin/LogoutLink'
import { Icon as Icon_046f426b81a173dda97eaa2afb780a67 } from '../../../components/brand/Icon'
import { Logo as Logo_783c22b53d7b86bb1103bc322eb1604a } from '../../../components/brand/Logo'
import { ArchiveNavLink as ArchiveNavLink_a022bd7946147dd238f82882757b64ee } from '../../../components/archive/ArchiveNavLink'
import { OfficeLinks as OfficeLinks_f7b596af1c6b14159c016328c0821cb2 } from '../../../components/admin/OfficeLinks'
import { OpenMenu as OpenMenu_6d807d0ee8ad794cd763a7473db190b2 } from '../../../components/admin/OpenMenu'
import { NameControls as NameControls_91f83de0a612a456fe7ec68ddef848e0 } from '../../../components/accessibility/NameControls'
import { UnsavedProvider as UnsavedProvider_7af8e57d72e105ca974be0ed2cae7f96 } from '../../../components/saving/UnsavedProvider'
import { BodyEditorsProvider as BodyEditorsProvider_fcfb45de2e9302625929e5163ec9cca9 } from '../../../components/editor/BodyEditorsProvider'
import { SessionKeeper as SessionKeeper_36a375639bad7113272d256413496259 } from '../../../components/session/SessionKeeper'
import { Dashboard as Dashboard_7924645a622bedd19f62843d924c0df8 } from '../../../components/dashboard/Dashboard'
import { AccountPage as AccountPage_bb2a39e79f7da2928cb8e2664eef24e8 } from '../../../components/account/AccountPage'
import { LoginPage as LoginPage_d8b28422ecdb5f8b5a12ea8ffbcbdba1 } from '../../../components/session/LoginPage'
import { TwoFactorPage as TwoFactorPage_741b90ba410275f446c4402ded77618a } from '../../../components/account/TwoFactorPage'
import { ChangePasswordPage as ChangePasswordPage_9721658a5707a13b8aca3e797ed38faf } from '../../../components/account/ChangePasswordPage'
import { SessionsPage as SessionsPage_5610d7ec111a1c1c3ee1ad20cfe188f4 } from '../../../components/account/SessionsPage'
import { RecordPage as RecordPage_cc7a1c0f36700fb6ddf5619c0017c90e } from '../../../components/audit/RecordPage'
import { QueuePage as QueuePage_732b8e3e0a658ab0c3c20eff3086bbf8 } from '../../../components/review/QueuePage'
import { RegisterPage as RegisterPage_2c22b11e3aee72ccae9216b4ba391ed1 } from '../../../components/review/RegisterPage'
import { EarlierPage as EarlierPage_dbd1708e99cf4fc91f7057d0a62ba03d } from '../../../components/earlier/EarlierPage'
import { ListImportPage as ListImportPage_67fd30e414303967d8617d819751991b } from '../../../components/listImport/ListImportPage'
import { StatisticsPage as StatisticsPage_b7572ad29534e9625c64eacf8bff90ae } from '../../../components/statistics/StatisticsPage'
import { SignPage as SignPage_07bf8b52e2f447c5a180ce75006e8481 } from '../../../components/sign/SignPage'
import { CountedPage as CountedPage_6981e4ed59212bda7878981f13fed7e7 } from '../../../components/statistics/CountedPage'
import { ScoresPage as ScoresPage_b55ba259d954414b7148dc602a9369e7 } from '../../../components/scores/ScoresPage'
import { RestorationPage as RestorationPage_f1e9b462edd1b8e2fd9ab57864146c92 } from '../../../components/restoration/RestorationPage'
import { ScoredPage as ScoredPage_7c33c120463d6314d95e3be71ffe8a0e } from '../../../components/scores/ScoredPage'
import { ArchivePage as ArchivePage_c8a24b90bb9d4ca5bea76f90f2e71bff } from '../../../components/archive/ArchivePage'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/components/lists/PlainCell#PlainCell": PlainCell_d3dc637f2b24745ccf2db993bfe85993,
  "/components/fields/NoDiff#NoDiff": NoDiff_d05c155bf5ed20cc796eb35cd6119555,
  "/components/writing/ArticleHeading#ArticleHeading": ArticleHeading_0acb65b9ac7dd92f99d3d9a4f70d0b10,
  "/components/review/QueueBar#QueueBar": QueueBar_4452feed0bbf974bec6cf7adb9794ed8,
  "/components/solicitation/AskedBeside#AskedAbove": AskedAbove_4c5daaffdb3b532fa8c1bcaa7f062a22,
  "/components/writing/ArticleStanding#ArticleStanding": ArticleStanding_f8db7dee33af465d026ea2a97b9f9b72,
  "/components/schedule/RemarksToast#RemarksToast": RemarksToast_72577d04193ac5389ec2fab4281e4750,
  "/components/workflow/ReasonBanner#ReasonBanner": ReasonBanner_98705836425e100d0911496d2d0f5fb8,
  "/components/compose/FindPassage#FindPassage": FindPassage_40d7e31507d5c04f2f594da85cd2fa3d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/editor/LevelsFeatureClient#LevelsFeatureClient": LevelsFeatureClient_ccd834c68c992a5fb4f70b0d8a39d97e,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/editor/ChineseTableFeatureClient#ChineseTableFeatureClient": ChineseTableFeatureClient_ccef05c6fc3ff700cac7111002f06ca9,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/components/editor/WritingFeatureClient#WritingFeatureClient": WritingFeatureClient_0d88c8e2488a853bcc6f3c24d683690b,
  "/components/proofread/ProofreadField#ProofreadField": ProofreadField_19b5764a0eccdd8298fa607995a9d147,
  "/components/remarks/RemarksPanel#RemarksPanel": RemarksPanel_7b6f8a83827213d1548482f543c9aac8,
  "/components/solicitation/AskedBeside#AskedBeside": AskedBeside_4c5daaffdb3b532fa8c1bcaa7f062a22,
  "/components/lists/CompanyCell#CompanyCell": CompanyCell_428feceea9e8fbe0072f9e207cd0f490,
  "/components/fields/InstantFact#InstantFact": InstantFact_a9563af8caee897e095ba10013b8f578,
  "/components/review/SimilarArticles#SimilarArticles": SimilarArticles_0f3420e7c14048ebd76a6353b71a77ac,
  "/components/review/OriginalComparison#OriginalComparison": OriginalComparison_6651c71c5deaecbaef3cfdf094257f57,
  "/components/workflow/History#History": History_311fcc18113d2bb94c6e19fef8b4f9df,
  "/components/writing/ImportButton#ImportButton": ImportButton_819aefd811b8f3ca9e0c22e01bbded16,
  "/components/writing/Autosave#Autosave": Autosave_f49f840185dca877ee2db9089f4ba4b7,
  "/components/review/ReviewActions#ReviewActions": ReviewActions_1eaa9bc59c3e11aebff3efeb5433f60b,
  "/components/writing/PreviewButton#PreviewButton": PreviewButton_e43468c9c0277a16585e1343fe57d708,
  "/components/writing/NewArticleImport#NewArticleImport": NewArticleImport_9cd392a9d2a766966f4e57a91e9425bf,
  "/components/writing/TidyButton#TidyButton": TidyButton_e96a4cfc610c6f0fa31ccc5057593ad3,
  "/components/writing/SaveButton#SaveButton": SaveButton_f6f5f4c1c38ee4453b2f83a8880fb514,
  "/components/writing/ArticleEdit#ArticleEdit": ArticleEdit_3d5dad4a9553be3a7b98c8d4cf3d84fa,
  "/components/versions/DocumentVersions#DocumentVersions": DocumentVersions_13e3351deb038a0cde01f9f92cf26bf5,
  "/components/saving/FormSaveButton#FormSaveButton": FormSaveButton_e1cacf559d158010b0b09472a0babed1,
  "/components/proofread/StarterButton#StarterButton": StarterButton_db8a4ec4a67beef1587b2971207bc51c,
  "/components/listImport/ListImportLink#ListImportLink": ListImportLink_852609d3861b1c8f308faad0ef37054b,
  "/components/fields/DayField#DayField": DayField_1615db5fcad81ca00b320e924737d7ce,
  "/components/lists/ScanCell#ScanCell": ScanCell_7318b8901d28e3fe980afc2b1ab3b809,
  "/components/solicitation/Answers#Answers": Answers_9bb1c9834a9abe935048a28aa53ed36f,
  "/components/solicitation/SentTo#SentTo": SentTo_e0748a75bec089abee4c7fb9be929848,
  "/components/solicitation/SolicitationActions#SolicitationActions": SolicitationActions_e373a65869f0ad8330996df275cd9990,
  "/components/compose/IssueHeading#IssueHeading": IssueHeading_dd9483bd5af0a3e3c7d2ac975a5fc0ca,
  "/components/sign/AwaitingBanner#AwaitingBanner": AwaitingBanner_7f7ec78cb19a02d83c56257b2d15c972,
  "/components/issue/Progress#Progress": Progress_67e29198a38d44927f8f3a3349c4e696,
  "/components/instructions/IssueInstructions#IssueInstructions": IssueInstructions_de49de9573ffc7fc75fcd86e89936103,
  "/components/sign/IssueStatusCell#IssueStatusCell": IssueStatusCell_5d031b0dd38521da8a622974c51527b4,
  "/components/compose/NumberDoubts#NumberDoubts": NumberDoubts_005d36497871efbf48bb61e4dde63131,
  "/components/compose/Composition#Composition": Composition_864c77371ee53aa23c08339b1c45b32b,
  "/components/compose/QuarterField#QuarterField": QuarterField_9689cfd65202f29b33e908369af8cc21,
  "/components/compose/PrintedScores#PrintedScores": PrintedScores_74a61d6d9228bf656c615c776dc2bbb9,
  "/components/lists/PdfCell#PdfCell": PdfCell_b5131a23b00206530521d8ef3f20110b,
  "/components/earlier/EarlierLink#EarlierLink": EarlierLink_d23e70803e1ab362780b131497e98522,
  "/components/workflow/IssueActions#IssueActions": IssueActions_28f964cac82c29ebd6fd53a76139f826,
  "/components/fields/PasteMailboxes#PasteMailboxes": PasteMailboxes_d3a78033f8ffe7833b0dcbae901a2e30,
  "/components/delivery/RecipientDeliveries#RecipientDeliveries": RecipientDeliveries_a386c6a344437a942dd3396b20072fe1,
  "/components/delivery/DeliveryExplanation#DeliveryExplanation": DeliveryExplanation_2fb7904298c0b17bf6a01e5bc6c994b7,
  "/components/delivery/RecipientNames#RecipientNames": RecipientNames_23e5020e04b7d37d4b04a3703c0804ad,
  "/components/workflow/DeliveryActions#DeliveryActions": DeliveryActions_eba1f130599a34b3e2550fc278893904,
  "/components/workflow/BounceActions#BounceActions": BounceActions_dc852e8db88a5ea0546e4351a60a517d,
  "/components/account/SetupTokenField#SetupTokenField": SetupTokenField_bedeb4e2f65c91531a3564a440812530,
  "/components/account/PresentPassword#PresentPassword": PresentPassword_a13f6b9128b1b2b395278f7f78aab369,
  "/components/account/SessionsLink#SessionsLink": SessionsLink_bc968e8ed266367d84b2afdfd99b6da7,
  "/components/account/PersonalDataLink#PersonalDataLink": PersonalDataLink_94336138d4ab0e6da1442895dd4779b2,
  "/components/account/NamelessAccount#NamelessAccount": NamelessAccount_d7de5877c30a5013be5dd4ea11d7ab07,
  "/components/account/TwoFactorLink#TwoFactorLink": TwoFactorLink_0967b518b55d3eb4ca6dcaa49e43e653,
  "/components/account/AllSessionsLink#AllSessionsLink": AllSessionsLink_483da12c83b0671cf9a48bee6cf6dd6d,
  "/components/workflow/StepCell#StepCell": StepCell_461517717b4993c263188830198d6fdc,
  "/components/workflow/RecordedWord#RecordedWord": RecordedWord_34d2bece9a3f55c6bb31170b28f1c12f,
  "/components/settings/OptionalFunctions#OptionalFunctions": OptionalFunctions_5aff658242a4e4580b13003778d17304,
  "/components/admin/LogoutLink#LogoutLink": LogoutLink_c2555c955cd7e22fa7a0ff319d56edb9,
  "/components/brand/Icon#Icon": Icon_046f426b81a173dda97eaa2afb780a67,
  "/components/brand/Logo#Logo": Logo_783c22b53d7b86bb1103bc322eb1604a,
  "/components/archive/ArchiveNavLink#ArchiveNavLink": ArchiveNavLink_a022bd7946147dd238f82882757b64ee,
  "/components/admin/OfficeLinks#OfficeLinks": OfficeLinks_f7b596af1c6b14159c016328c0821cb2,
  "/components/admin/OpenMenu#OpenMenu": OpenMenu_6d807d0ee8ad794cd763a7473db190b2,
  "/components/accessibility/NameControls#NameControls": NameControls_91f83de0a612a456fe7ec68ddef848e0,
  "/components/saving/UnsavedProvider#UnsavedProvider": UnsavedProvider_7af8e57d72e105ca974be0ed2cae7f96,
  "/components/editor/BodyEditorsProvider#BodyEditorsProvider": BodyEditorsProvider_fcfb45de2e9302625929e5163ec9cca9,
  "/components/session/SessionKeeper#SessionKeeper": SessionKeeper_36a375639bad7113272d256413496259,
  "/components/dashboard/Dashboard#Dashboard": Dashboard_7924645a622bedd19f62843d924c0df8,
  "/components/account/AccountPage#AccountPage": AccountPage_bb2a39e79f7da2928cb8e2664eef24e8,
  "/components/session/LoginPage#LoginPage": LoginPage_d8b28422ecdb5f8b5a12ea8ffbcbdba1,
  "/components/account/TwoFactorPage#TwoFactorPage": TwoFactorPage_741b90ba410275f446c4402ded77618a,
  "/components/account/ChangePasswordPage#ChangePasswordPage": ChangePasswordPage_9721658a5707a13b8aca3e797ed38faf,
  "/components/account/SessionsPage#SessionsPage": SessionsPage_5610d7ec111a1c1c3ee1ad20cfe188f4,
  "/components/audit/RecordPage#RecordPage": RecordPage_cc7a1c0f36700fb6ddf5619c0017c90e,
  "/components/review/QueuePage#QueuePage": QueuePage_732b8e3e0a658ab0c3c20eff3086bbf8,
  "/components/review/RegisterPage#RegisterPage": RegisterPage_2c22b11e3aee72ccae9216b4ba391ed1,
  "/components/earlier/EarlierPage#EarlierPage": EarlierPage_dbd1708e99cf4fc91f7057d0a62ba03d,
  "/components/listImport/ListImportPage#ListImportPage": ListImportPage_67fd30e414303967d8617d819751991b,
  "/components/statistics/StatisticsPage#StatisticsPage": StatisticsPage_b7572ad29534e9625c64eacf8bff90ae,
  "/components/sign/SignPage#SignPage": SignPage_07bf8b52e2f447c5a180ce75006e8481,
  "/components/statistics/CountedPage#CountedPage": CountedPage_6981e4ed59212bda7878981f13fed7e7,
  "/components/scores/ScoresPage#ScoresPage": ScoresPage_b55ba259d954414b7148dc602a9369e7,
  "/components/restoration/RestorationPage#RestorationPage": RestorationPage_f1e9b462edd1b8e2fd9ab57864146c92,
  "/components/scores/ScoredPage#ScoredPage": ScoredPage_7c33c120463d6314d95e3be71ffe8a0e,
  "/components/archive/ArchivePage#ArchivePage": ArchivePage_c8a24b90bb9d4ca5bea76f90f2e71bff,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
