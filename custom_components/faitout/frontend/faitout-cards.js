var y2=M=>{throw TypeError(M)};var U1=(M,V,C)=>V.has(M)||y2("Cannot "+C);var x=(M,V,C)=>(U1(M,V,"read from private field"),C?C.call(M):V.get(M)),Z=(M,V,C)=>V.has(M)?y2("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),h=(M,V,C,H)=>(U1(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),i=(M,V,C)=>(U1(M,V,"access private method"),C);var f1=(M,V,C,H)=>({set _(L){h(M,V,L,C)},get _(){return x(M,V,H)}});var k1=globalThis,w1=k1.ShadowRoot&&(k1.ShadyCSS===void 0||k1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,G1=Symbol(),b2=new WeakMap,r1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==G1)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(w1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=b2.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&b2.set(C,V))}return V}toString(){return this.cssText}},B2=M=>new r1(typeof M=="string"?M:M+"",void 0,G1),$=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,r)=>H+(e=>{if(e._$cssResult$===!0)return e.cssText;if(typeof e=="number")return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[r+1],M[0]);return new r1(C,M,G1)},P2=(M,V)=>{if(w1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=k1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},Q1=w1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return B2(C)})(M):M;var{is:g3,defineProperty:f3,getOwnPropertyDescriptor:k3,getOwnPropertyNames:w3,getOwnPropertySymbols:y3,getPrototypeOf:b3}=Object,y1=globalThis,T2=y1.trustedTypes,B3=T2?T2.emptyScript:"",P3=y1.reactiveElementPolyfillSupport,e1=(M,V)=>M,z1={toAttribute(M,V){switch(V){case Boolean:M=M?B3:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},F2=(M,V)=>!g3(M,V),R2={attribute:!0,type:String,converter:z1,reflect:!1,useDefault:!1,hasChanged:F2};Symbol.metadata??=Symbol("metadata"),y1.litPropertyMetadata??=new WeakMap;var B=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=R2){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&f3(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:r}=k3(this.prototype,V)??{get(){return this[C]},set(e){this[C]=e}};return{get:L,set(e){let o=L?.call(this);r?.call(this,e),this.requestUpdate(V,o,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??R2}static _$Ei(){if(this.hasOwnProperty(e1("elementProperties")))return;let V=b3(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(e1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(e1("properties"))){let C=this.properties,H=[...w3(C),...y3(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(Q1(L))}else V!==void 0&&C.push(Q1(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return P2(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let r=(H.converter?.toAttribute!==void 0?H.converter:z1).toAttribute(C,H.type);this._$Em=V,r==null?this.removeAttribute(L):this.setAttribute(L,r),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let r=H.getPropertyOptions(L),e=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:z1;this._$Em=L;let o=e.fromAttribute(C,r.type);this[L]=o??this._$Ej?.get(L)??o,this._$Em=null}}requestUpdate(V,C,H,L=!1,r){if(V!==void 0){let e=this.constructor;if(L===!1&&(r=this[V]),H??=e.getPropertyOptions(V),!((H.hasChanged??F2)(r,C)||H.useDefault&&H.reflect&&r===this._$Ej?.get(V)&&!this.hasAttribute(e._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:r},e){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,e??C??this[V]),r!==!0||e!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,r]of this._$Ep)this[L]=r;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,r]of H){let{wrapped:e}=r,o=this[L];e!==!0||this._$AL.has(L)||o===void 0||this.C(L,void 0,r,o)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};B.elementStyles=[],B.shadowRootOptions={mode:"open"},B[e1("elementProperties")]=new Map,B[e1("finalized")]=new Map,P3?.({ReactiveElement:B}),(y1.reactiveElementVersions??=[]).push("2.1.2");var C2=globalThis,_2=M=>M,b1=C2.trustedTypes,D2=b1?b1.createPolicy("lit-html",{createHTML:M=>M}):void 0,U2="$lit$",R=`lit$${Math.random().toFixed(9).slice(2)}$`,G2="?"+R,T3=`<${G2}>`,W=document,i1=()=>W.createComment(""),o1=M=>M===null||typeof M!="object"&&typeof M!="function",H2=Array.isArray,R3=M=>H2(M)||typeof M?.[Symbol.iterator]=="function",q1=`[ 	
\f\r]`,t1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,$2=/-->/g,E2=/>/g,E=RegExp(`>|${q1}(?:([^\\s"'>=/]+)(${q1}*=${q1}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),N2=/'/g,W2=/"/g,Q2=/^(?:script|style|textarea|title)$/i,V2=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),t=V2(1),S0=V2(2),c0=V2(3),I=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),I2=new WeakMap,N=W.createTreeWalker(W,129);function z2(M,V){if(!H2(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return D2!==void 0?D2.createHTML(V):V}var F3=(M,V)=>{let C=M.length-1,H=[],L,r=V===2?"<svg>":V===3?"<math>":"",e=t1;for(let o=0;o<C;o++){let a=M[o],n,d,p=-1,c=0;for(;c<a.length&&(e.lastIndex=c,d=e.exec(a),d!==null);)c=e.lastIndex,e===t1?d[1]==="!--"?e=$2:d[1]!==void 0?e=E2:d[2]!==void 0?(Q2.test(d[2])&&(L=RegExp("</"+d[2],"g")),e=E):d[3]!==void 0&&(e=E):e===E?d[0]===">"?(e=L??t1,p=-1):d[1]===void 0?p=-2:(p=e.lastIndex-d[2].length,n=d[1],e=d[3]===void 0?E:d[3]==='"'?W2:N2):e===W2||e===N2?e=E:e===$2||e===E2?e=t1:(e=E,L=void 0);let u=e===E&&M[o+1].startsWith("/>")?" ":"";r+=e===t1?a+T3:p>=0?(H.push(n),a.slice(0,p)+U2+a.slice(p)+R+u):a+R+(p===-2?o:u)}return[z2(M,r+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},A1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let r=0,e=0,o=V.length-1,a=this.parts,[n,d]=F3(V,C);if(this.el=M.createElement(n,H),N.currentNode=this.el.content,C===2||C===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(L=N.nextNode())!==null&&a.length<o;){if(L.nodeType===1){if(L.hasAttributes())for(let p of L.getAttributeNames())if(p.endsWith(U2)){let c=d[e++],u=L.getAttribute(p).split(R),g=/([.?@])?(.*)/.exec(c);a.push({type:1,index:r,name:g[2],strings:u,ctor:g[1]==="."?j1:g[1]==="?"?X1:g[1]==="@"?Y1:Y}),L.removeAttribute(p)}else p.startsWith(R)&&(a.push({type:6,index:r}),L.removeAttribute(p));if(Q2.test(L.tagName)){let p=L.textContent.split(R),c=p.length-1;if(c>0){L.textContent=b1?b1.emptyScript:"";for(let u=0;u<c;u++)L.append(p[u],i1()),N.nextNode(),a.push({type:2,index:++r});L.append(p[c],i1())}}}else if(L.nodeType===8)if(L.data===G2)a.push({type:2,index:r});else{let p=-1;for(;(p=L.data.indexOf(R,p+1))!==-1;)a.push({type:7,index:r}),p+=R.length-1}r++}}static createElement(V,C){let H=W.createElement("template");return H.innerHTML=V,H}};function X(M,V,C=M,H){if(V===I)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,r=o1(V)?void 0:V._$litDirective$;return L?.constructor!==r&&(L?._$AO?.(!1),r===void 0?L=void 0:(L=new r(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=X(M,L._$AS(M,V.values),L,H)),V}var K1=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??W).importNode(C,!0);N.currentNode=L;let r=N.nextNode(),e=0,o=0,a=H[0];for(;a!==void 0;){if(e===a.index){let n;a.type===2?n=new a1(r,r.nextSibling,this,V):a.type===1?n=new a.ctor(r,a.name,a.strings,this,V):a.type===6&&(n=new J1(r,this,V)),this._$AV.push(n),a=H[++o]}e!==a?.index&&(r=N.nextNode(),e++)}return N.currentNode=W,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},a1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=X(this,V,C),o1(V)?V===A||V==null||V===""?(this._$AH!==A&&this._$AR(),this._$AH=A):V!==this._$AH&&V!==I&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):R3(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==A&&o1(this._$AH)?this._$AA.nextSibling.data=V:this.T(W.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=A1.createElement(z2(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let r=new K1(L,this),e=r.u(this.options);r.p(C),this.T(e),this._$AH=r}}_$AC(V){let C=I2.get(V.strings);return C===void 0&&I2.set(V.strings,C=new A1(V)),C}k(V){H2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let r of V)L===C.length?C.push(H=new M(this.O(i1()),this.O(i1()),this,this.options)):H=C[L],H._$AI(r),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=_2(V).nextSibling;_2(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},Y=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,r){this.type=1,this._$AH=A,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=r,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=A}_$AI(V,C=this,H,L){let r=this.strings,e=!1;if(r===void 0)V=X(this,V,C,0),e=!o1(V)||V!==this._$AH&&V!==I,e&&(this._$AH=V);else{let o=V,a,n;for(V=r[0],a=0;a<r.length-1;a++)n=X(this,o[H+a],C,a),n===I&&(n=this._$AH[a]),e||=!o1(n)||n!==this._$AH[a],n===A?V=A:V!==A&&(V+=(n??"")+r[a+1]),this._$AH[a]=n}e&&!L&&this.j(V)}j(V){V===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},j1=class extends Y{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===A?void 0:V}},X1=class extends Y{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==A)}},Y1=class extends Y{constructor(V,C,H,L,r){super(V,C,H,L,r),this.type=5}_$AI(V,C=this){if((V=X(this,V,C,0)??A)===I)return;let H=this._$AH,L=V===A&&H!==A||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,r=V!==A&&(H===A||L);L&&this.element.removeEventListener(this.name,this,H),r&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},J1=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){X(this,V)}};var _3=C2.litHtmlPolyfillSupport;_3?.(A1,a1),(C2.litHtmlVersions??=[]).push("3.3.3");var q2=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let r=C?.renderBefore??null;H._$litPart$=L=new a1(V.insertBefore(i1(),r),r,void 0,C??{})}return L._$AI(M),L};var L2=globalThis,F=class extends B{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=q2(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};F._$litElement$=!0,F.finalized=!0,L2.litElementHydrateSupport?.({LitElement:F});var D3=L2.litElementPolyfillSupport;D3?.({LitElement:F});(L2.litElementVersions??=[]).push("4.2.2");var K2=$`
  :host {
    display: block;
    color: var(--primary-text-color);
    --free: #2e7d32;
    --soon: #b26a00;
    --awaited: #a04b00;
    --taken: #b3261e;
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color, #8885);
  }
  :host([dark]) {
    --free: #81c784;
    --soon: #ffca66;
    --awaited: #ffab66;
    --taken: #ff8a80;
  }
  ha-card,
  .card {
    display: block;
    padding: 12px 16px 16px;
    overflow: hidden;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 500;
    margin: 0 0 4px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
    margin: 16px 0 4px;
  }
  p {
    margin: 4px 0;
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--quiet);
  }
  button,
  select,
  input,
  a.button {
    font: inherit;
    color: inherit;
    min-height: 44px;
    min-width: 44px;
    box-sizing: border-box;
    padding: 8px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    background: var(--card-background-color, #fff);
    text-decoration: none;
  }
  button,
  a.button {
    cursor: pointer;
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button.main {
    background: var(--primary-color, #0277bd);
    color: var(--text-primary-color, #fff);
    border-color: transparent;
  }
  button.plain {
    border: 0;
    background: none;
    text-align: start;
    padding: 8px 0;
  }
  button.danger {
    color: var(--error-color, #b3261e);
    border-color: currentColor;
  }
  :focus-visible {
    outline: 3px solid var(--primary-color, #0277bd);
    outline-offset: 2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .wrong {
    color: var(--error-color, #b3261e);
    font-weight: 500;
  }
  .away {
    opacity: 0.55;
  }
  svg.icon {
    width: 22px;
    height: 22px;
    flex: none;
    fill: currentColor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    button {
      transition: background 120ms;
    }
  }
`;var B1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",as_set:"(as it is set)",as_table:"As a table (CSV)",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",before:"Before",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",by_hour:"By hour and weekday",by_kind:"By kind",by_month:"By month",by_space:"By space",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_figures:"Figures",card_figures_does:"How much the spaces are used, beside the period before, on paper and as a table",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",end:"End",ended_at:"It ended at {time}.",extend:"Extend",few_bookings:"Only {count} bookings: that tells little.",fewer_than_5:"fewer than 5",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back:"Given back",given_back_in:"given back in {time}",grace:"Grace",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",here:"Then",hours_booked:"Booked",hours_open:"Open",hours_used:"Used",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",members:"Members",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",no_shows:"No-shows",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_counted:"Nothing was recorded in this period.",nothing_decided:"Nothing was decided in the last 24 hours.",nothing_recorded:"Nothing was recorded there in the last four weeks.",on_paper:"On paper",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",period:"Period",period_last_month:"Last month",period_last_year:"Last year",period_this_month:"This month",period_this_year:"This year",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",rate:"Rate of use",reasons_of_today:"Its reasons of today",replayed:"{done} of {all} replayed",sensors:"Sensors",sessions:"Sessions",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",stop:"Stop",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",used_again:"Used again by others",walk_ins:"Without booking",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",what_to_do:"What can be done",works:"works",would_free:"Freed",would_hurt:"People hurt",yes_do_it:"Yes, do it"};var j2={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",as_set:"(réglage actuel)",as_table:"En tableau (CSV)",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",before:"Avant",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",by_hour:"Par heure et par jour",by_kind:"Par type",by_month:"Par mois",by_space:"Par espace",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_figures:"Chiffres",card_figures_does:"Ce que servent les espaces, à côté de la période d’avant, sur papier et en tableau",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",few_bookings:"Seulement {count} réservations : cela dit peu.",fewer_than_5:"moins de 5",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back:"Rendu",given_back_in:"rendu dans {time}",grace:"Délai",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",here:"Alors",hours_booked:"Réservé",hours_open:"Ouvert",hours_used:"Utilisé",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",members:"Membres",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",no_shows:"Absences",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_counted:"Rien n’a été enregistré dans cette période.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",on_paper:"Sur papier",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",period:"Période",period_last_month:"Mois dernier",period_last_year:"L’an dernier",period_this_month:"Ce mois-ci",period_this_year:"Cette année",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",rate:"Taux d’occupation",reasons_of_today:"Ses raisons du jour",replayed:"{done} sur {all} rejoués",sensors:"Capteurs",sessions:"Passages",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",stop:"Arrêter",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",used_again:"Repris par d’autres",walk_ins:"Sans réservation",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",what_to_do:"Ce qu’on peut faire",works:"fonctionne",would_free:"Rendu",would_hurt:"Gens lésés",yes_do_it:"Oui"};var N3={en:B1,fr:j2};function f(M,V,C={}){return(N3[M.slice(0,2)]??B1)[V].replace(/\{(\w+)\}/g,(L,r)=>String(C[r]??L))}function O(M){return M in B1}var X2=new Map;function M2(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,r=X2.get(L);return r||(r=new Intl.DateTimeFormat(M,{...C,timeZone:V}),X2.set(L,r)),r.format(H*1e3)}var d1=" ";function P(M,V,C){let H=M2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C);if(!M.startsWith("fr"))return H;let[L,r]=H.split(":"),e=`${Number(L)}${d1}h`;return r==="00"?e:`${e}${d1}${r}`}function p1(M,V,C,H){return M2(M,V,{weekday:H,day:"numeric",month:H},C)}function U(M,V){return M2("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function y(M,V,C,H){let L=P(M,V,C);return U(V,C)===U(V,H)?L:`${p1(M,V,C,"short")} ${L}`}function P1(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${d1}min`;let C=V%60,H=`${Math.floor(V/60)}${d1}h`;return C?`${H}${d1}${String(C).padStart(2,"0")}`:H}function J(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var W3={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},I3={site:"edit_site_help",dashboard:"edit_dashboard_help"};function U3(){return document.querySelector("home-assistant")?.hass}async function Y2(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function T1(M){let V=U3(),C=await Y2(V),H=M==="site"?Q3(C):J2(C),L=r=>f(V?.language??"en",r);return{schema:[{name:M,required:M==="space",selector:G3(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:r=>L(W3[r.name]),computeHelper:r=>{let e=I3[r.name];return e?L(e):void 0}}}function G3(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function Q3(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function J2(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function C5(M){let[V]=J2(await Y2(M));return V?{space:V.value}:{}}function H5(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}function G(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var V5=new WeakMap;function L5(M){let V=V5.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return V5.set(M.entities,C),C}var M5="faitout/desk/",z3=150,q3=6e4,_,m1,C1,R1,r5,S=class extends F{constructor(){super();Z(this,R1);Z(this,_);Z(this,m1);Z(this,C1,0);this.wrong="",this.busy=!1,this.isLost=!1}static getConfigForm(){return T1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=H5(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),h(this,m1,setInterval(()=>this.askSoon(),q3)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,m1)),clearTimeout(x(this,_)),h(this,_,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:L5(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&i(this,R1,r5).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){x(this,_)===void 0&&h(this,_,setTimeout(()=>{h(this,_,void 0),this.askNow()},this.answer?z3:0))}async askNow(){if(!this.hass||!this.config)return;let C=++f1(this,C1)._,{type:H,...L}=this.question();try{let r=await this.hass.callWS({type:M5+H,...L});if(C!==x(this,C1))return;this.answer=r,this.isLost=!1}catch(r){if(C!==x(this,C1))return;this.isLost=!0,this.answer||(this.wrong=G(r))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:M5+C,...H})}catch(L){this.wrong=G(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return f(this.language,C,H)}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1;return t`<ha-card class="card">
      ${C?t`<p role="status" class="wrong">${this.say("away")}</p>`:A}
      ${this.wrong?t`<p role="alert" class="wrong">${this.wrong}</p>`:A}
      ${this.answer?t`<div class=${C?"away":""}>${this.content(this.answer)}</div>`:this.wrong?A:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};_=new WeakMap,m1=new WeakMap,C1=new WeakMap,R1=new WeakSet,r5=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},S.styles=[K2],S.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},busy:{state:!0},isLost:{state:!0}};var e5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var t5="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var i5="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var r2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var o5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var A5="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var e2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var a5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var d5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var p5="M1,21H23L12,2";var K3={free:[r2,"var(--free)"],soon:[o5,"var(--soon)"],awaiting:[d5,"var(--awaited)"],occupied:[e5,"var(--taken)"],closed:[a5,"var(--quiet)"],out_of_service:[p5,"var(--quiet)"],unsure:[t5,"var(--quiet)"],unknown:[e2,"var(--quiet)"]},F1=i5,m5=A5,n5=r2;function Q(M,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function n1(M){let[V,C]=K3[M]??[e2,"var(--quiet)"];return Q(V,C)}var j3=["now","today","later"],X3=["reset_alarm"],v1,k,l5,v5,x5,Z5,s5,_1,l1=class extends S{constructor(){super(...arguments);Z(this,k);Z(this,v1);Z(this,_1,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),h(this,v1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,v1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(r=>r.concerns.map(e=>({...e,site:r.site}))),L=C.sites.filter(r=>!r.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${H.length===0&&L.length===0?t`<p class="row">${Q(n5,"var(--free)")} ${this.say("all_in_order")}</p>`:A}
      ${L.map(r=>t`<p class="quiet">${this.say("not_known_yet",{site:r.name})}</p>`)}
      ${j3.map(r=>{let e=H.filter(o=>o.urgency===r);return e.length===0?A:t`<h3>${this.say(`urgency_${r}`)}</h3>
              <ul>
                ${e.map(o=>i(this,k,l5).call(this,o))}
              </ul>`})}
    </div>`}};v1=new WeakMap,k=new WeakSet,l5=function(C){let H=Intl.DateTimeFormat().resolvedOptions().timeZone,L=C.since===null?A:t` · ${this.say("since",{time:y(this.language,H,C.since,this.now)})}`,r=C.due===null?A:t` · <strong>${J(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${Q(F1,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${r}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${i(this,k,v5).call(this,C)}
      ${this.mended?.key===C.key&&this.mending?i(this,k,Z5).call(this,this.mending):A}
    </li>`},v5=function(C){let H=`deed_${C.deed}`;return C.deed===null||!O(H)?A:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>i(this,k,x5).call(this,C)}
    >
      ${this.say(H)}
    </button>`},x5=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&X3.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},Z5=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:A}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>i(this,k,s5).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${x(this,_1)}>${this.say("leave_it")}</button>
      </div>
    </div>`},s5=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let r=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=r?.flow_id?r:void 0},_1=new WeakMap,l1.properties={...S.properties,mending:{state:!0},mended:{state:!0}};var u5=["last_month","this_month","this_year","last_year"];function t2(M,V){let C=Number(V.slice(0,4)),H=Number(V.slice(5,7));switch(M){case"last_month":return{start:T(C,H-1),end:T(C,H)};case"this_month":return{start:T(C,H),end:T(C,H+1)};case"this_year":return{start:T(C,1),end:T(C+1,1)};case"last_year":return{start:T(C-1,1),end:T(C,1)}}}function S5(M){let V=Y3(M),C=Number(M.start.slice(0,4)),H=Number(M.start.slice(5,7));return{start:T(C,H-V),end:M.start}}function Y3(M){let V=C=>Number(C.slice(0,4))*12+Number(C.slice(5,7));return Math.max(1,V(M.end)-V(M.start))}function T(M,V){let C=M*12+V-1;return`${Math.floor(C/12)}-${String(C%12+1).padStart(2,"0")}-01`}var J3=6e5,C0=3e5,H0=Date.UTC(2024,0,1),V0=864e5,x1,Z1,s1,l,i2,o2,c5,h5,b,z,A2,O5,g5,f5,a2,k5,w5,H1=class extends S{constructor(){super();Z(this,l);Z(this,x1,0);Z(this,Z1,0);Z(this,s1,"");this.period="last_month"}question(){let C=t2(this.period,U(x(this,l,i2),this.now)),H=S5(C);return{type:"figures",...C,compare_start:H.start,compare_end:H.end,...this.config.site?{site:this.config.site}:{}}}isNews(){return!1}askSoon(){Date.now()-x(this,x1)>J3||x(this,s1)!==this.period||this.isLost?super.askSoon():Date.now()-x(this,Z1)>C0&&i(this,l,o2).call(this)}async askNow(){h(this,s1,this.period),h(this,x1,Date.now()),await super.askNow(),await i(this,l,o2).call(this)}content(C){let{total:H,compared:L}=C;return t`
      <h2>${this.say("card_figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("period")}>
        ${u5.map(r=>t`<button
            aria-pressed=${r===this.period}
            class=${r===this.period?"main":""}
            @click=${()=>i(this,l,c5).call(this,r)}
          >
            ${this.say(`period_${r}`)}
          </button>`)}
      </div>
      ${i(this,l,h5).call(this)}
      ${H.open_minutes===0?t`<p>${this.say("nothing_counted")}</p>`:t`${i(this,l,O5).call(this,H,L?.total)} ${i(this,l,g5).call(this,C)}
            ${i(this,l,f5).call(this,C)} ${i(this,l,k5).call(this,C)} ${i(this,l,w5).call(this,C)}`}
    `}};x1=new WeakMap,Z1=new WeakMap,s1=new WeakMap,l=new WeakSet,i2=function(){return Intl.DateTimeFormat().resolvedOptions().timeZone},o2=async function(){if(!this.hass||this.isLost)return;h(this,Z1,Date.now());let C=t2(this.period,U(x(this,l,i2),this.now)),H=this.language.startsWith("fr")?"fr":"en";try{this.paper=await this.hass.callWS({type:"faitout/desk/paper",...C,language:H,...this.config.site?{site:this.config.site}:{}})}catch{this.paper=void 0}},c5=function(C){this.period=C,this.paper=void 0,this.askSoon()},h5=function(){let{paper:C}=this;if(!C)return A;let H=(L,r)=>t`<a class="button" href=${L} target="_blank" rel="noopener">${this.say(r)}</a>`;return t`<div class="row" style="margin:8px 0">
      ${H(C.page,"on_paper")} ${H(C.semicolon,"as_table")}
    </div>`},b=function(C){return`${i(this,l,z).call(this,Math.round(C/60))} h`},z=function(C){return new Intl.NumberFormat(this.language).format(C)},A2=function(C){return C===null?"–":new Intl.NumberFormat(this.language,{style:"percent"}).format(C)},O5=function(C,H){let L=(e,o)=>t`<tr>
        <th scope="row">${this.say(e)}</th>
        <td><strong>${o(C)}</strong></td>
        <td class="quiet">${H?o(H):""}</td>
      </tr>`,r=typeof C.members=="string";return t`<table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${this.say("here")}</th>
          <th scope="col" class="quiet">${this.say("before")}</th>
        </tr>
      </thead>
      <tbody>
        ${L("rate",e=>i(this,l,A2).call(this,e.rate))}
        ${L("hours_open",e=>i(this,l,b).call(this,e.open_minutes))}
        ${L("hours_booked",e=>i(this,l,b).call(this,e.booked_minutes))}
        ${L("hours_used",e=>i(this,l,b).call(this,e.used_minutes))}
        ${L("sessions",e=>i(this,l,z).call(this,e.sessions))}
        ${L("walk_ins",e=>i(this,l,z).call(this,e.walk_ins))}
        ${L("no_shows",e=>i(this,l,z).call(this,e.no_shows))}
        ${L("given_back",e=>i(this,l,b).call(this,e.released_minutes))}
        ${L("used_again",e=>i(this,l,b).call(this,e.reused_minutes))}
        ${C.members===null?A:t`<tr>
                <th scope="row">${this.say("members")}</th>
                <td>
                  <strong
                    >${r?this.say("fewer_than_5"):i(this,l,z).call(this,Number(C.members))}</strong
                  >
                </td>
                <td></td>
              </tr>`}
      </tbody>
    </table>`},g5=function(C){if(C.months.length<2)return A;let H=Math.max(1,...C.months.map(r=>r.used_minutes)),L=r=>new Date(`${r}-15T12:00:00Z`).toLocaleDateString(this.language,{month:"short"});return t`<h3>${this.say("by_month")}</h3>
      <div class="bars" aria-hidden="true">
        ${C.months.map(r=>t`<span style="height:${100*r.used_minutes/H}%"></span>`)}
      </div>
      <div class="wide">
        <table>
          <tbody>
            <tr>
              ${C.months.map(r=>t`<th scope="col">${L(r.month)}</th>`)}
            </tr>
            <tr>
              ${C.months.map(r=>t`<td>${i(this,l,b).call(this,r.used_minutes)}</td>`)}
            </tr>
          </tbody>
        </table>
      </div>`},f5=function(C){let H=Math.max(1,...C.heat.flat()),L=C.heat[0]?.map((d,p)=>p)??[],r=L.filter(d=>C.heat.some(p=>(p[d]??0)>0)),e=r[0]??8,o=r.at(-1)??20,a=L.filter(d=>d>=e&&d<=o),n=d=>new Date(H0+d*V0).toLocaleDateString(this.language,{weekday:"short",timeZone:"UTC"});return t`<h3>${this.say("by_hour")}</h3>
      <div class="wide">
        <table class="heat">
          <tbody>
            <tr>
              <td></td>
              ${a.map(d=>t`<th scope="col">${d}</th>`)}
            </tr>
            ${C.heat.map((d,p)=>t`<tr>
                <th scope="row">${n(p)}</th>
                ${a.map(c=>{let u=d[c]??0,g=Math.round(100*u/H);return t`<td
                    title=${i(this,l,b).call(this,u)}
                    style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${g}%, transparent)"
                  >
                    <span class="unseen">${i(this,l,b).call(this,u)}</span>
                  </td>`})}
              </tr>`)}
          </tbody>
        </table>
      </div>`},a2=function(C){return t`<div class="wide">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${this.say("hours_used")}</th>
            <th scope="col">${this.say("rate")}</th>
            <th scope="col">${this.say("no_shows")}</th>
          </tr>
        </thead>
        <tbody>
          ${C.map(({name:H,usage:L})=>t`<tr>
              <th scope="row">${H}</th>
              <td>${i(this,l,b).call(this,L.used_minutes)}</td>
              <td>${i(this,l,A2).call(this,L.rate)}</td>
              <td>${i(this,l,z).call(this,L.no_shows)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`},k5=function(C){let H=L=>{let r=`kind_${L}`;return O(r)?this.say(r):L};return t`<h3>${this.say("by_kind")}</h3>
      ${i(this,l,a2).call(this,C.kinds.map(L=>({name:H(L.kind),usage:L})))}`},w5=function(C){let H=C.spaces.map(L=>({name:`${L.name}, ${L.site_name}`,usage:L}));return t`<h3>${this.say("by_space")}</h3>
      ${i(this,l,a2).call(this,H)}`},H1.properties={...S.properties,period:{state:!0},paper:{state:!0}},H1.styles=[...S.styles,$`
      table {
        border-collapse: collapse;
        width: 100%;
      }
      th,
      td {
        padding: 4px 6px;
        text-align: end;
        border-top: 1px solid var(--line);
        font-weight: 400;
      }
      th:first-child,
      td:first-child {
        text-align: start;
        overflow-wrap: anywhere;
      }
      .heat td {
        padding: 0;
        height: 16px;
        border: 1px solid var(--card-background-color, #fff);
      }
      .heat th {
        font-size: 0.75rem;
        border: 0;
        padding: 0 4px 0 0;
      }
      .wide {
        overflow-x: auto;
      }
      .bars {
        display: flex;
        gap: 4px;
        align-items: flex-end;
        height: 110px;
      }
      .bars span {
        flex: 1;
        background: var(--primary-color, #0277bd);
        min-width: 6px;
        border-radius: 3px 3px 0 0;
      }
    `];var L0=["awaiting","soon"];function B5(M){let V=M.spaces.filter(r=>y5(r)).sort((r,e)=>b5(r)-b5(e)||r.name.localeCompare(e.name)),C=M.spaces.filter(r=>!y5(r)),H=C.filter(r=>r.told==="occupied"),L=new Map;for(let r of C)r.told!=="occupied"&&L.set(r.told,[...L.get(r.told)??[],r]);return{first:V,used:H,quiet:L}}function y5(M){return M.release!==null||M.undo_until!==null||L0.includes(M.told)}function b5(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function P5(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var r0=["held_open","failed","emergency","unknown"],e0=[15,30,60,120],c1,v,T5,R5,F5,_5,D5,$5,E5,N5,d2,W5,p2,I5,U5,m2,u1,n2,G5,S1=class extends S{constructor(){super();Z(this,v);Z(this,c1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),h(this,c1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,c1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>i(this,v,T5).call(this,H))}`}};c1=new WeakMap,v=new WeakSet,T5=function(C){let{first:H,used:L,quiet:r}=B5(C),e=[...H,...L],o=this.showsAll.includes(C.site)?e:e.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${i(this,v,R5).call(this,C)}</p>
      ${i(this,v,F5).call(this,C)}
      <ul>
        ${o.map(a=>i(this,v,$5).call(this,C,a))}
        ${e.length>o.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:e.length-o.length})}
                </button>
              </li>`:A}
        ${[...r].map(([a,n])=>i(this,v,N5).call(this,C,a,n))}
        ${C.doors.map(a=>i(this,v,I5).call(this,C,a))}
      </ul>
    </section>`},R5=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:P(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:y(this.language,C.zone,C.until,this.now)})},F5=function(C){if(C.attention===0)return A;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${Q(F1,"var(--soon)")} ${H}
    </button>`},_5=function(C){if(C.is_walk_in)return this.say("told_walk_in");let H=`told_${C.told}`;return O(H)?this.say(H):C.told},D5=function(C,H){return H.release!==null?this.say("given_back_in",{time:J(H.release-this.now)}):H.until===null||H.until-this.now>86400?"":this.say("until",{time:y(this.language,C.zone,H.until,this.now)})},$5=function(C,H){let L=`${C.site}/${H.space}`,r=this.opened===L,e=i(this,v,E5).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${r}
          @click=${()=>{this.opened=r?"":L}}
        >
          ${n1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[i(this,v,_5).call(this,H),i(this,v,D5).call(this,C,H)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${e?t`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(e.label)}: ${H.name}"
                @click=${()=>i(this,v,n2).call(this,C,H,e.act)}
              >
                ${this.say(e.label)}
              </button>`:A}
      </div>
      ${r?i(this,v,m2).call(this,C,H):A}
    </li>`},E5=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},N5=function(C,H,L){let r=`told_${H}`,e=O(r)?this.say(r):H,o=L.find(d=>this.opened===`${C.site}/${d.space}`),a=P5(L),n=a.find(({kind:d})=>i(this,v,d2).call(this,C,H,d));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${n1(H)} <span class="quiet">${e}</span>
        ${a.map(d=>d.isMany?i(this,v,W5).call(this,C,H,d):d.spaces.map(p=>i(this,v,p2).call(this,C,p)))}
      </div>
      ${n?t`<div class="row">${n.spaces.map(d=>i(this,v,p2).call(this,C,d))}</div>`:A}
      ${o?i(this,v,m2).call(this,C,o):A}
    </li>`},d2=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},W5=function(C,H,{kind:L,spaces:r}){let e=`many_${L}`,o=i(this,v,d2).call(this,C,H,L);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${o}
      @click=${()=>{this.spread=o?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(O(e)?e:"many_of_a_kind",{count:r.length})} ▾
    </button>`},p2=function(C,H){let L=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},I5=function(C,H){let L=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${Q(m5,r0.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${H.name}: ${O(L)?this.say(L):H.status}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>i(this,v,U5).call(this,C,H)}
            >
              ${this.say("open_door")}
            </button>`:A}
    </li>`},U5=async function(C,H){confirm(this.say("sure_to_open",{door:H.name}))&&await this.carryOut("open_door",{site:C.site,door:H.door})},m2=function(C,H){let L=H.book_until===null?0:(H.book_until-this.now)/60,r=e=>H.acts.includes(e);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:A}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:A}
      <div class="row" role="group" aria-label=${H.name}>
        ${r("book")?e0.filter(e=>e<=L).map(e=>t`<button
                  ?disabled=${this.busy}
                  @click=${()=>i(this,v,G5).call(this,C,H,e)}
                >
                  ${this.say("book_for",{length:P1(e)})}
                </button>`):A}
        ${r("here")?i(this,v,u1).call(this,C,H,"check_in","they_are_here"):A}
        ${r("extend")?i(this,v,u1).call(this,C,H,"extend","extend"):A}
        ${r("end")?i(this,v,u1).call(this,C,H,"end","end"):A}
        ${r("undo")?i(this,v,u1).call(this,C,H,"undo","undo"):A}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},u1=function(C,H,L,r){return t`<button ?disabled=${this.busy} @click=${()=>i(this,v,n2).call(this,C,H,L)}>
      ${this.say(r)}
    </button>`},n2=async function(C,H,L){if(L==="end"&&!confirm(this.say("sure_to_end")))return;let r=L==="undo"?void 0:(H.booking??H.next)?.booking_id;await this.carryOut("act",{site:C.site,space:H.space,act:L,...r?{booking_id:r}:{}})},G5=async function(C,H,L){await this.carryOut("book",{site:C.site,space:H.space,minutes:L})},S1.properties={...S.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var t0=[15,30,60,120],s,Q5,z5,q5,K5,j5,X5,Y5,J5,C3,D1,H3,V3,$1=class extends S{constructor(){super(...arguments);Z(this,s)}static getConfigForm(){return T1("space")}static getStubConfig(C){return C5(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${n1(C.told)}
        <strong>${i(this,s,Q5).call(this,C)}</strong>
        <span class="quiet">${i(this,s,z5).call(this,C)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:A}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${i(this,s,q5).call(this,C)}
      <div class="row" role="group" aria-label=${this.say("what_to_do")}>${i(this,s,K5).call(this,C)}</div>
      ${i(this,s,j5).call(this,C)} ${i(this,s,X5).call(this,C)} ${i(this,s,Y5).call(this,C)} ${i(this,s,J5).call(this,C)}
      ${i(this,s,C3).call(this,C)}
    `}};s=new WeakSet,Q5=function(C){if(C.is_walk_in)return this.say("told_walk_in");let H=`told_${C.told}`;return O(H)?this.say(H):C.told},z5=function(C){return C.release!==null?this.say("given_back_in",{time:J(C.release-this.now)}):C.until===null||C.until-this.now>86400?"":this.say("until",{time:y(this.language,C.zone,C.until,this.now)})},q5=function(C){let H=(r,e)=>e===null?A:t`<p>
            ${this.say(r)} ${P(this.language,C.zone,e.start)} –
            ${P(this.language,C.zone,e.end)} ${e.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):A}`},K5=function(C){let H=C.book_until===null?0:(C.book_until-this.now)/60,L=o=>C.acts.includes(o),r=(C.booking??C.next)?.booking_id,e=(o,a,n)=>t`<button ?disabled=${this.busy} @click=${()=>i(this,s,D1).call(this,C,o,n)}>
        ${this.say(a)}
      </button>`;return[L("here")?e("check_in","they_are_here",r):A,L("undo")?e("undo","undo"):A,L("extend")?e("extend","extend",r):A,L("end")?e("end","end",r):A,...(L("book")?t0:[]).filter(o=>o<=H).map(o=>t`<button ?disabled=${this.busy} @click=${()=>i(this,s,H3).call(this,C,o)}>
            ${this.say("book_for",{length:P1(o)})}
          </button>`)]},j5=function(C){if(!C.rights.includes("service"))return A;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[r,e]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>i(this,s,D1).call(this,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>i(this,s,D1).call(this,C,r)}>${this.say(e)}</button>
    </div>`},X5=function(C){return C.doors.length===0?A:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return t`<li class="row">
            <span style="flex:1">${H.name}: ${O(L)?this.say(L):H.status}</span>
            ${C.rights.includes("access")?t`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>i(this,s,V3).call(this,C,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:A}
          </li>`})}
      </ul>`},Y5=function(C){if(!C.light&&!C.heat)return A;let H=(L,r)=>{let e=`${L}_${r}`;return O(e)?this.say(e):r};return t`<h3>${this.say("comfort")}</h3>
      ${C.light?t`<p>${this.say("light")}: ${H("light",C.light.mode)}</p>`:A}
      ${C.heat?t`<p>
              ${this.say("heat")}: ${H("heat",C.heat.mode)}
              ${C.heat.temperature===null?A:t`${C.heat.temperature} °C`}
            </p>`:A}`},J5=function(C){return C.sensors.length===0?A:t`<h3>${this.say("sensors")}</h3>
      <ul>
        ${C.sensors.map(H=>t`<li class=${H.works?"quiet":"wrong"}>
            ${H.name}: ${H.works?this.say("works"):H.health??""}
          </li>`)}
      </ul>`},C3=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:A}
      ${C.reasons.map(H=>t`<p>
            <strong>${y(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:A}`)}`:A},D1=async function(C,H,L){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let r=L?{booking_id:L}:{};await this.carryOut("act",{site:C.site,space:C.space,act:H,...r})},H3=async function(C,H){await this.carryOut("book",{site:C.site,space:C.space,minutes:H})},V3=async function(C,H){confirm(this.say("sure_to_open",{door:H.name}))&&await this.carryOut("open_door",{site:C.site,door:H.door})};var v2="faitout",E1=class extends HTMLElement{static async generate(V,C){try{return i0(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${f(C.language,"away")}

${G(H)}`;return{views:[{title:f(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function i0(M){let[,V]=location.pathname.split("/");return V?l2(M,V):M}function l2(M,V){if(Array.isArray(M))return M.map(L=>l2(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,r])=>[L,l2(r,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function L3(M,V=[]){if(M.open.length===0&&V.length===0)return{start:M.start,end:M.end};let C=[...M.open.map(([r,e])=>({start:r,end:e})),...V],H=Math.min(...C.map(r=>r.start)),L=Math.max(...C.map(r=>r.end));return{start:Math.max(M.start,M.start+e3(H-M.start,3600)-3600),end:Math.min(M.end,M.start+o0(L-M.start,3600)+3600)}}function q(M,V){return(V-M.start)/3600*48}function x2(M,V){return M.start+V/48*3600}function Z2(M,V){return M.start+Math.round((V-M.start)/900)*900}function s2(M){let V=[];for(let C=M.start;C<M.end;C+=3600)V.push(C);return V}function M3(M,V,C){let H=Z2(M,V.start+C);return{start:H,end:H+(V.end-V.start)}}function r3(M,V,C){let H=Math.max(V.start+900,Z2(M,V.end+C));return{start:V.start,end:H}}function u2(M,V,C){let H=M.start+e3(Math.min(V,C)-M.start,900),L=Z2(M,Math.max(V,C));return{start:H,end:Math.max(L,H+2*900)}}function e3(M,V){return Math.floor(M/V)*V}function o0(M,V){return Math.ceil(M/V)*V}var a0=350,d0=6,N1=86400,L1,m,t3,i3,h1,o3,I1,S2,A3,a3,d3,c2,K,W1,p3,m3,M1,n3,h2,l3,v3,x3,O2,Z3,V1=class extends S{constructor(){super();Z(this,m);Z(this,L1);Z(this,h1,!1);Z(this,I1,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});Z(this,M1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(x(this,L1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=i(this,m,t3).call(this,C),L=C.sites[0]?.days[0];return!L||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${i(this,m,i3).call(this,C,L)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${i(this,m,A3).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?i(this,m,l3).call(this,this.sheet):A}
    `}updated(C){if(super.updated(C),x(this,h1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(h(this,h1,!0),H.scrollTop=L.offsetTop-48)}};L1=new WeakMap,m=new WeakSet,t3=function(C){let H=C.sites.length>1,L=C.sites.flatMap(o=>o.spaces.map(a=>({site:o,space:a})));if(this.mode==="day")return L.flatMap(({site:o,space:a})=>{let n=o.days[0],d=H?o.name:"";return n?[{site:o,space:a,day:n,title:a.name,place:d}]:[]});let r=o=>`${o.site.site}/${o.space.space}`,e=L.find(o=>r(o)===this.chosen)??L[0];return e?e.site.days.map(o=>({...e,day:o,title:p1(this.language,e.site.zone,o.start+N1/2,"short"),place:""})):[]},i3=function(C,H){let L=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,e=o=>{i(this,m,S2).call(this,U(L,H.start+N1/2+o*N1))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>e(-r)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${p1(this.language,L,H.start+N1/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>e(r)}>›</button>
      <button @click=${()=>i(this,m,S2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${x(this,I1)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?i(this,m,o3).call(this,C):A}
    </div>`},h1=new WeakMap,o3=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let r=`${H.site}/${L.space}`;return t`<option value=${r} ?selected=${r===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},I1=new WeakMap,S2=function(C){this.date=C,this.askNow()},A3=function(C){let H=C.map(d=>L3(d.day)),L=Math.min(...C.map((d,p)=>(H[p]?.start??0)-d.day.start)),r=Math.max(...C.map((d,p)=>(H[p]?.end??0)-d.day.start)),e=d=>({start:d.day.start+L,end:Math.min(d.day.end,d.day.start+r)}),[o]=C;if(!o)return t``;let a=e(o),n=q(a,a.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(d=>t`<div class="head">
          ${d.title}${d.place?t`<small>${d.place}</small>`:A}
        </div>`)}
      <div class="hours" style="height:${n}px" aria-hidden="true">
        ${s2(a).map((d,p)=>t`<span style="top:${Math.max(8,q(a,d))}px"
              >${p===0&&L>0?"":P(this.language,o.site.zone,d)}</span
            >`)}
      </div>
      ${C.map(d=>i(this,m,a3).call(this,d,e(d),n))}
    </div>`},a3=function(C,H,L){let{space:r,day:e}=C,o=(p,c)=>c>H.start&&p<H.end,a=(p,c)=>{let u=q(H,Math.max(p,H.start));return`top:${u}px;height:${Math.max(4,q(H,Math.min(c,H.end))-u)}px`},n=r.bookings.filter(p=>p.stage!=="cancelled"&&o(p.start,p.end)),d=this.drag?.column===C;return t`<div
      class="column ${d?"dragged":""}"
      style="height:${L}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${p=>i(this,m,W1).call(this,p,C,H)}
    >
      ${s2(H).map(p=>t`<div class="hour" style="top:${q(H,p)}px"></div>`)}
      ${m0(e,H).map(p=>t`<div class="shut" style=${a(p.start,p.end)}></div>`)}
      ${r.used.filter(([p,c])=>o(p,c)).map(([p,c])=>t`<div class="used" style=${a(p,c)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${q(H,this.now)}px"></div>`:A}
      ${n.map(p=>i(this,m,d3).call(this,C,p,H,a(p.start,p.end)))}
      ${d&&this.drag?.hasMoved?t`<div class="ghost" style=${a(this.drag.span.start,this.drag.span.end)}>
              ${i(this,m,K).call(this,C,this.drag.span)}
            </div>`:A}
    </div>`},d3=function(C,H,L,r){let e=i(this,m,c2).call(this,H),o=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${r}
      aria-label="${i(this,m,K).call(this,C,H)} ${C.title} ${o} ${e}"
      @pointerdown=${a=>i(this,m,W1).call(this,a,C,L,H)}
      @click=${()=>i(this,m,n3).call(this,C,H)}
    >
      ${i(this,m,K).call(this,C,H)}<br /><span class="name">${o}</span> ${e}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${a=>i(this,m,W1).call(this,a,C,L,H,"length")}
            ></span>`:A}
    </button>`},c2=function(C){let H=`stage_${C.stage}`;return O(H)?this.say(H):C.stage},K=function(C,H){let L=r=>P(this.language,C.site.zone,r);return`${L(H.start)}–${L(H.end)}`},W1=function(C,H,L,r,e=r?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||r&&!r.may_move)return;let a=C.currentTarget.closest(".column");if(!a)return;let n=a.getBoundingClientRect().top,d=x2(L,C.clientY-n),p={kind:e,column:H,booking:r,from:d,range:L,span:r?{start:r.start,end:r.end}:u2(L,d,d),hasMoved:!1};i(this,m,p3).call(this,C,a,p)},p3=function(C,H,L){let r=C.pointerType!=="mouse",e=!r,o=u=>{e&&u.preventDefault()},a=u=>{if(u.pointerId!==C.pointerId)return;let g=Math.hypot(u.clientX-C.clientX,u.clientY-C.clientY)>d0;if(!e){g&&n();return}if(g||this.drag?.hasMoved){let O3=H.getBoundingClientRect().top;this.drag=p0(L,x2(L.range,u.clientY-O3))}},n=()=>{clearTimeout(x(this,L1)),window.removeEventListener("pointermove",a),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",p),window.removeEventListener("keydown",c),H.removeEventListener("touchmove",o)},d=u=>{if(u.pointerId!==C.pointerId)return;n();let g=this.drag;this.drag=void 0,g?.hasMoved&&i(this,m,m3).call(this,g)},p=()=>{n(),this.drag=void 0},c=u=>{u.key==="Escape"&&p()};window.addEventListener("pointermove",a),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",p),window.addEventListener("keydown",c),H.addEventListener("touchmove",o,{passive:!1}),r&&h(this,L1,setTimeout(()=>{e=!0,this.drag={...L,hasMoved:L.kind==="book"},navigator.vibrate?.(20)},a0))},m3=async function(C){h(this,M1,!0),setTimeout(()=>{h(this,M1,!1)}),C.booking?await i(this,m,h2).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},M1=new WeakMap,n3=function(C,H){x(this,M1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},h2=async function(C,H,L){if(L.start===H.start&&L.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:L.start,end:L.end})&&(this.told=this.say("moved_to",{times:i(this,m,K).call(this,C,L)}))},l3=function(C){let{column:H,booking:L,span:r}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${e=>{e.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${p1(this.language,H.site.zone,r.start,"long")}</strong>
        ${i(this,m,K).call(this,H,r)}
      </p>
      ${L?i(this,m,Z3).call(this,H,L):i(this,m,v3).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},v3=function(C){let H=(L,r)=>{let e={start:C.span.start+L,end:C.span.end+r};e.end-e.start>=900&&(this.sheet={...C,span:e})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${i(this,m,O2).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>i(this,m,x3).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},x3=async function(C){let{column:H,span:L}=C,r=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:L.start,minutes:Math.round((L.end-L.start)/60),title:r})&&(this.told=this.say("booked_for",{times:i(this,m,K).call(this,H,L)}),this.sheet=void 0)},O2=function(C){let H=(L,r,e)=>t`<button ?disabled=${this.busy} @click=${()=>C(r,e)}>${this.say(L)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},Z3=function(C,H){let L=C.site.zone,r=n=>y(this.language,L,n,this.now),e={site:C.site.site,space:C.space.space},o=async n=>{await this.carryOut("act",{...e,act:n,booking_id:H.booking_id}),this.sheet=void 0},a=async(n,d)=>{await i(this,m,h2).call(this,C,H,{start:H.start+n,end:Math.max(H.start+n+900,H.end+d)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:A}
      <p><strong>${i(this,m,c2).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:r(H.checked_in_at)})}</p>`:A}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:r(H.ended_at)})}</p>`:A}
      ${H.reason?t`<p>${H.reason}</p>`:A}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:A}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:A}
      ${H.may_move?i(this,m,O2).call(this,a):A}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>o("undo")}>
                ${this.say("undo")}
              </button>`:A}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>o("end")}>${this.say("end")}</button>`:A}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&o("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:A}
      </div>
    `},V1.properties={...S.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},V1.styles=[...S.styles,$`
      .scroller {
        overflow: auto;
        max-height: min(70vh, 760px);
        border: 1px solid var(--line);
        border-radius: 10px;
        position: relative;
      }
      .grid {
        display: grid;
        width: max-content;
        min-width: 100%;
      }
      .head {
        position: sticky;
        top: 0;
        z-index: 3;
        background: var(--card-background-color, #fff);
        border-bottom: 1px solid var(--line);
        padding: 6px 4px;
        font-weight: 500;
        font-size: 0.9rem;
        overflow-wrap: anywhere;
        max-height: 4.2em;
        overflow: hidden;
        box-sizing: border-box;
        width: 0;
        min-width: 100%;
      }
      .head small {
        display: block;
        font-weight: 400;
        color: var(--quiet);
      }
      .hours {
        position: sticky;
        left: 0;
        z-index: 2;
        background: var(--card-background-color, #fff);
        font-size: 0.8rem;
        color: var(--quiet);
      }
      .corner {
        left: 0;
        z-index: 4;
      }
      .hours span {
        position: absolute;
        right: 6px;
        transform: translateY(-50%);
      }
      .column {
        position: relative;
        border-left: 1px solid var(--line);
        min-width: 96px;
        touch-action: pan-x pan-y;
        user-select: none;
        -webkit-user-select: none;
      }
      .column.dragged {
        touch-action: none;
      }
      .hour,
      .shut,
      .used,
      .now {
        position: absolute;
        left: 0;
        right: 0;
        pointer-events: none;
      }
      .hour {
        border-top: 1px solid var(--line);
        opacity: 0.6;
      }
      .shut {
        background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
      }
      .now {
        border-top: 2px solid var(--taken);
        z-index: 2;
      }
      .used {
        right: auto;
        width: 6px;
        background: var(--taken);
        z-index: 1;
      }
      .booking {
        position: absolute;
        left: 8px;
        right: 3px;
        min-width: 0;
        min-height: 0;
        padding: 2px 5px;
        border-radius: 6px;
        border: 2px solid var(--primary-color, #0277bd);
        background: var(--card-background-color, #fff);
        font-size: 0.8rem;
        line-height: 1.25;
        text-align: start;
        overflow: hidden;
        display: block;
      }
      .booking.checked_in,
      .booking.completed {
        background: color-mix(in srgb, var(--primary-color, #0277bd) 22%, transparent);
      }
      .booking.released,
      .booking.unverified {
        border-style: dashed;
        border-color: var(--quiet);
      }
      .booking.released .name {
        text-decoration: line-through;
      }
      .handle {
        position: absolute;
        left: 0;
        right: 0;
        bottom: 0;
        height: 12px;
        cursor: ns-resize;
      }
      .ghost {
        position: absolute;
        left: 8px;
        right: 3px;
        border-radius: 6px;
        border: 2px dashed var(--primary-color, #0277bd);
        background: color-mix(in srgb, var(--primary-color, #0277bd) 15%, transparent);
        pointer-events: none;
        z-index: 2;
        font-size: 0.8rem;
        padding: 2px 5px;
      }
      dialog {
        border: 1px solid var(--line);
        border-radius: 14px;
        color: inherit;
        background: var(--card-background-color, #fff);
        max-width: min(92vw, 480px);
        width: 92vw;
        padding: 16px;
        box-sizing: border-box;
      }
      pre {
        white-space: pre-wrap;
        font: inherit;
      }
    `];function p0(M,V){let{range:C,booking:H,from:L}=M,r=V-L;if(!H)return{...M,span:u2(C,L,V),hasMoved:!0};let e=M.kind==="length"?r3(C,H,r):M3(C,H,r);return{...M,span:e,hasMoved:!0}}function m0(M,V){let C=[],H=V.start;for(let[L,r]of M.open)L>H&&C.push({start:H,end:Math.min(L,V.end)}),H=Math.max(H,r);return H<V.end&&C.push({start:H,end:V.end}),C}function s3(M){let V=M.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(L=>L.grace)))].filter(H=>V.every(L=>L.points.some(r=>r.grace===H))).sort((H,L)=>H-L).map(H=>{let L=V.flatMap(e=>e.points.filter(o=>o.grace===H)),r=e=>L.reduce((o,a)=>o+e(a),0);return{grace:H,bookings:r(e=>e.bookings),freed:r(e=>e.freed_minutes),hurt:r(e=>e.hurt)}})}function g2(M,V,C){let H=Math.max(1,...M),L=M.length>1?V/(M.length-1):0;return M.map((r,e)=>{let o=C-C*r/H;return`${e===0?"M":"L"}${(e*L).toFixed(1)} ${o.toFixed(1)}`}).join(" ")}var f2=300,k2=120,n0=30,j,w,w2,u3,g1,S3,c3,O1=class extends S{constructor(){super();Z(this,w);Z(this,j,0);Z(this,g1,()=>{h(this,j,x(this,j)+1),this.wanted=0});this.kind="meeting_room",this.curves=[],this.wanted=0}disconnectedCallback(){super.disconnectedCallback(),x(this,g1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=[...new Set(i(this,w,w2).call(this,C).flatMap(L=>L.spaces.filter(r=>r.is_bookable).map(r=>r.kind)))].filter(L=>L!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      <p class="quiet">${this.say("what_if_question")}</p>
      <div class="row">
        ${H.map(L=>t`<button
            ?disabled=${this.wanted>0}
            @click=${()=>i(this,w,u3).call(this,C,L)}
          >
            ${this.say(`kind_${L}`)}
          </button>`)}
      </div>
      ${this.wanted>0?i(this,w,S3).call(this):i(this,w,c3).call(this)}
    `}};j=new WeakMap,w=new WeakSet,w2=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},u3=async function(C,H){let L=++f1(this,j)._,r=i(this,w,w2).call(this,C).flatMap(e=>e.spaces.filter(o=>o.is_bookable&&o.kind===H).map(o=>({site:e.site,space:o.space})));this.kind=H,this.curves=[],this.wrong="",this.wanted=r.length;for(let e of r)try{let a=await this.hass?.callWS({type:"faitout/desk/what_if",...e});if(L!==x(this,j))return;a&&(this.curves=[...this.curves,a])}catch(o){if(L!==x(this,j))return;this.wrong=G(o);break}this.wanted=0},g1=new WeakMap,S3=function(){return t`<p role="status" class="row">
      <progress max=${this.wanted} value=${this.curves.length}></progress>
      ${this.say("replayed",{done:this.curves.length,all:this.wanted})}
      <button @click=${x(this,g1)}>${this.say("stop")}</button>
    </p>`},c3=function(){if(this.curves.length===0)return A;let C=s3(this.curves),[H]=C;if(!H)return t`<p>${this.say("nothing_recorded")}</p>`;let L=this.curves[0]?.as_set,r=e=>`${new Intl.NumberFormat(this.language).format(Math.round(e/6)/10)} h`;return t`
      <svg viewBox="-6 -6 ${f2+12} ${k2+12}" width="100%" role="img" aria-label=${this.say("what_if_curve")}>
        <path
          d=${g2(C.map(e=>e.freed),f2,k2)}
          fill="none"
          stroke="var(--primary-color, #0277bd)"
          stroke-width="3"
        ></path>
        <path
          d=${g2(C.map(e=>e.hurt),f2,k2)}
          fill="none"
          stroke="var(--taken)"
          stroke-width="3"
          stroke-dasharray="6 4"
        ></path>
      </svg>
      ${H.bookings<n0?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:A}
      <table style="width:100%;border-collapse:collapse">
        <thead>
          <tr>
            <th scope="col">${this.say("grace")}</th>
            <th scope="col">${this.say("would_free")}</th>
            <th scope="col">${this.say("would_hurt")}</th>
          </tr>
        </thead>
        <tbody>
          ${C.map(e=>t`<tr style="border-top:1px solid var(--line)">
              <th scope="row">
                ${e.grace} min ${e.grace===L?this.say("as_set"):""}
              </th>
              <td style="text-align:end">${r(e.freed)}</td>
              <td style="text-align:end">${e.hurt}</td>
            </tr>`)}
        </tbody>
      </table>
    `},O1.properties={...S.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0}};var l0={"faitout-now":S1,"faitout-week":V1,"faitout-attention":l1,"faitout-space":$1,"faitout-figures":H1,"faitout-what-if":O1};window.customCards??=[];for(let[M,V]of Object.entries(l0)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${f(H,`card_${C}`)}`,description:f(H,`card_${C}_does`),preview:!1})}var h3=`ll-strategy-dashboard-${v2}`;window.customStrategies??=[];if(!window.customElements.get(h3)){let M=document.documentElement.lang||navigator.language;window.customElements.define(h3,E1),window.customStrategies.push({type:v2,strategyType:"dashboard",name:f(M,"strategy"),description:f(M,"strategy_does")})}
