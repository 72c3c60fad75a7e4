var N2=M=>{throw TypeError(M)};var C2=(M,V,C)=>V.has(M)||N2("Cannot "+C);var x=(M,V,C)=>(C2(M,V,"read from private field"),C?C.call(M):V.get(M)),v=(M,V,C)=>V.has(M)?N2("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),h=(M,V,C,H)=>(C2(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),o=(M,V,C)=>(C2(M,V,"access private method"),C);var f1=(M,V,C,H)=>({set _(L){h(M,V,L,C)},get _(){return x(M,V,H)}});var k1=globalThis,y1=k1.ShadowRoot&&(k1.ShadyCSS===void 0||k1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,H2=Symbol(),W2=new WeakMap,t1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==H2)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(y1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=W2.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&W2.set(C,V))}return V}toString(){return this.cssText}},I2=M=>new t1(typeof M=="string"?M:M+"",void 0,H2),D=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,r)=>H+(e=>{if(e._$cssResult$===!0)return e.cssText;if(typeof e=="number")return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[r+1],M[0]);return new t1(C,M,H2)},U2=(M,V)=>{if(y1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=k1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},V2=y1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return I2(C)})(M):M;var{is:J3,defineProperty:C0,getOwnPropertyDescriptor:H0,getOwnPropertyNames:V0,getOwnPropertySymbols:L0,getPrototypeOf:M0}=Object,w1=globalThis,G2=w1.trustedTypes,r0=G2?G2.emptyScript:"",e0=w1.reactiveElementPolyfillSupport,i1=(M,V)=>M,L2={toAttribute(M,V){switch(V){case Boolean:M=M?r0:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},z2=(M,V)=>!J3(M,V),Q2={attribute:!0,type:String,converter:L2,reflect:!1,useDefault:!1,hasChanged:z2};Symbol.metadata??=Symbol("metadata"),w1.litPropertyMetadata??=new WeakMap;var P=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=Q2){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&C0(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:r}=H0(this.prototype,V)??{get(){return this[C]},set(e){this[C]=e}};return{get:L,set(e){let i=L?.call(this);r?.call(this,e),this.requestUpdate(V,i,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??Q2}static _$Ei(){if(this.hasOwnProperty(i1("elementProperties")))return;let V=M0(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(i1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(i1("properties"))){let C=this.properties,H=[...V0(C),...L0(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(V2(L))}else V!==void 0&&C.push(V2(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return U2(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let r=(H.converter?.toAttribute!==void 0?H.converter:L2).toAttribute(C,H.type);this._$Em=V,r==null?this.removeAttribute(L):this.setAttribute(L,r),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let r=H.getPropertyOptions(L),e=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:L2;this._$Em=L;let i=e.fromAttribute(C,r.type);this[L]=i??this._$Ej?.get(L)??i,this._$Em=null}}requestUpdate(V,C,H,L=!1,r){if(V!==void 0){let e=this.constructor;if(L===!1&&(r=this[V]),H??=e.getPropertyOptions(V),!((H.hasChanged??z2)(r,C)||H.useDefault&&H.reflect&&r===this._$Ej?.get(V)&&!this.hasAttribute(e._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:r},e){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,e??C??this[V]),r!==!0||e!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,r]of this._$Ep)this[L]=r;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,r]of H){let{wrapped:e}=r,i=this[L];e!==!0||this._$AL.has(L)||i===void 0||this.C(L,void 0,r,i)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};P.elementStyles=[],P.shadowRootOptions={mode:"open"},P[i1("elementProperties")]=new Map,P[i1("finalized")]=new Map,e0?.({ReactiveElement:P}),(w1.reactiveElementVersions??=[]).push("2.1.2");var a2=globalThis,q2=M=>M,b1=a2.trustedTypes,K2=b1?b1.createPolicy("lit-html",{createHTML:M=>M}):void 0,H5="$lit$",R=`lit$${Math.random().toFixed(9).slice(2)}$`,V5="?"+R,t0=`<${V5}>`,W=document,a1=()=>W.createComment(""),A1=M=>M===null||typeof M!="object"&&typeof M!="function",A2=Array.isArray,i0=M=>A2(M)||typeof M?.[Symbol.iterator]=="function",M2=`[ 	
\f\r]`,o1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,j2=/-->/g,X2=/>/g,E=RegExp(`>|${M2}(?:([^\\s"'>=/]+)(${M2}*=${M2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Y2=/'/g,J2=/"/g,L5=/^(?:script|style|textarea|title)$/i,d2=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),t=d2(1),B1=d2(2),X0=d2(3),I=Symbol.for("lit-noChange"),a=Symbol.for("lit-nothing"),C5=new WeakMap,N=W.createTreeWalker(W,129);function M5(M,V){if(!A2(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return K2!==void 0?K2.createHTML(V):V}var o0=(M,V)=>{let C=M.length-1,H=[],L,r=V===2?"<svg>":V===3?"<math>":"",e=o1;for(let i=0;i<C;i++){let d=M[i],n,p,A=-1,s=0;for(;s<d.length&&(e.lastIndex=s,p=e.exec(d),p!==null);)s=e.lastIndex,e===o1?p[1]==="!--"?e=j2:p[1]!==void 0?e=X2:p[2]!==void 0?(L5.test(p[2])&&(L=RegExp("</"+p[2],"g")),e=E):p[3]!==void 0&&(e=E):e===E?p[0]===">"?(e=L??o1,A=-1):p[1]===void 0?A=-2:(A=e.lastIndex-p[2].length,n=p[1],e=p[3]===void 0?E:p[3]==='"'?J2:Y2):e===J2||e===Y2?e=E:e===j2||e===X2?e=o1:(e=E,L=void 0);let c=e===E&&M[i+1].startsWith("/>")?" ":"";r+=e===o1?d+t0:A>=0?(H.push(n),d.slice(0,A)+H5+d.slice(A)+R+c):d+R+(A===-2?i:c)}return[M5(M,r+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},d1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let r=0,e=0,i=V.length-1,d=this.parts,[n,p]=o0(V,C);if(this.el=M.createElement(n,H),N.currentNode=this.el.content,C===2||C===3){let A=this.el.content.firstChild;A.replaceWith(...A.childNodes)}for(;(L=N.nextNode())!==null&&d.length<i;){if(L.nodeType===1){if(L.hasAttributes())for(let A of L.getAttributeNames())if(A.endsWith(H5)){let s=p[e++],c=L.getAttribute(A).split(R),y=/([.?@])?(.*)/.exec(s);d.push({type:1,index:r,name:y[2],strings:c,ctor:y[1]==="."?e2:y[1]==="?"?t2:y[1]==="@"?i2:X}),L.removeAttribute(A)}else A.startsWith(R)&&(d.push({type:6,index:r}),L.removeAttribute(A));if(L5.test(L.tagName)){let A=L.textContent.split(R),s=A.length-1;if(s>0){L.textContent=b1?b1.emptyScript:"";for(let c=0;c<s;c++)L.append(A[c],a1()),N.nextNode(),d.push({type:2,index:++r});L.append(A[s],a1())}}}else if(L.nodeType===8)if(L.data===V5)d.push({type:2,index:r});else{let A=-1;for(;(A=L.data.indexOf(R,A+1))!==-1;)d.push({type:7,index:r}),A+=R.length-1}r++}}static createElement(V,C){let H=W.createElement("template");return H.innerHTML=V,H}};function j(M,V,C=M,H){if(V===I)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,r=A1(V)?void 0:V._$litDirective$;return L?.constructor!==r&&(L?._$AO?.(!1),r===void 0?L=void 0:(L=new r(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=j(M,L._$AS(M,V.values),L,H)),V}var r2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??W).importNode(C,!0);N.currentNode=L;let r=N.nextNode(),e=0,i=0,d=H[0];for(;d!==void 0;){if(e===d.index){let n;d.type===2?n=new p1(r,r.nextSibling,this,V):d.type===1?n=new d.ctor(r,d.name,d.strings,this,V):d.type===6&&(n=new o2(r,this,V)),this._$AV.push(n),d=H[++i]}e!==d?.index&&(r=N.nextNode(),e++)}return N.currentNode=W,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},p1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=a,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=j(this,V,C),A1(V)?V===a||V==null||V===""?(this._$AH!==a&&this._$AR(),this._$AH=a):V!==this._$AH&&V!==I&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):i0(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==a&&A1(this._$AH)?this._$AA.nextSibling.data=V:this.T(W.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=d1.createElement(M5(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let r=new r2(L,this),e=r.u(this.options);r.p(C),this.T(e),this._$AH=r}}_$AC(V){let C=C5.get(V.strings);return C===void 0&&C5.set(V.strings,C=new d1(V)),C}k(V){A2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let r of V)L===C.length?C.push(H=new M(this.O(a1()),this.O(a1()),this,this.options)):H=C[L],H._$AI(r),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=q2(V).nextSibling;q2(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},X=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,r){this.type=1,this._$AH=a,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=r,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=a}_$AI(V,C=this,H,L){let r=this.strings,e=!1;if(r===void 0)V=j(this,V,C,0),e=!A1(V)||V!==this._$AH&&V!==I,e&&(this._$AH=V);else{let i=V,d,n;for(V=r[0],d=0;d<r.length-1;d++)n=j(this,i[H+d],C,d),n===I&&(n=this._$AH[d]),e||=!A1(n)||n!==this._$AH[d],n===a?V=a:V!==a&&(V+=(n??"")+r[d+1]),this._$AH[d]=n}e&&!L&&this.j(V)}j(V){V===a?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},e2=class extends X{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===a?void 0:V}},t2=class extends X{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==a)}},i2=class extends X{constructor(V,C,H,L,r){super(V,C,H,L,r),this.type=5}_$AI(V,C=this){if((V=j(this,V,C,0)??a)===I)return;let H=this._$AH,L=V===a&&H!==a||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,r=V!==a&&(H===a||L);L&&this.element.removeEventListener(this.name,this,H),r&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},o2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){j(this,V)}};var a0=a2.litHtmlPolyfillSupport;a0?.(d1,p1),(a2.litHtmlVersions??=[]).push("3.3.3");var r5=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let r=C?.renderBefore??null;H._$litPart$=L=new p1(V.insertBefore(a1(),r),r,void 0,C??{})}return L._$AI(M),L};var p2=globalThis,F=class extends P{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=r5(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return I}};F._$litElement$=!0,F.finalized=!0,p2.litElementHydrateSupport?.({LitElement:F});var A0=p2.litElementPolyfillSupport;A0?.({LitElement:F});(p2.litElementVersions??=[]).push("4.2.2");var e5=D`
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
  /* Of the wall of an office, 43 inches large: a capital is seen at 16 minutes of arc from 2.7 m. */
  :host([far]) {
    font-size: max(24px, 2vw);
    line-height: 1.3;
  }
  :host([far]) h2 {
    font-size: 1.2em;
  }
  :host([far]) h3 {
    font-size: 1em;
  }
  :host([far]) svg.icon {
    width: 1.4em;
    height: 1.4em;
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
  a.button {
    display: inline-flex;
    align-items: center;
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
    color: var(--taken);
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
`;var P1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",busiest:"Most: {when}",busy:"Hours used, by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)",against_before:"the one before",against_none:"nothing",against_year_before:"the same a year before",by_kind:"By kind",by_month:"By month",by_site:"By place",by_space:"By space",compared_with:"Compared with",counting:"Counting…",figure_sessions:"Sessions",hour:"Hour",never_recorded:"Nothing was recorded yet.",not_recorded:"Nothing was recorded of {period}.",period:"Period",period_after:"The period after",period_before:"The period before",quarter_of:"Q{number} {year}",recorded_since:"Nothing was recorded before {day}.",unit_month:"Month",unit_quarter:"Quarter",unit_year:"Year",short_no_shows:"No-shows",short_rate:"Rate",edit_far:"Large letters",edit_far_help:"For a screen on the wall that is read from afar."};var t5={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",busiest:"Le plus : {when}",busy:"Heures utilisées, par heure et jour",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)",against_before:"la période d’avant",against_none:"rien",against_year_before:"la même un an avant",by_kind:"Par type",by_month:"Par mois",by_site:"Par lieu",by_space:"Par espace",compared_with:"Comparé avec",counting:"On compte…",figure_sessions:"Présences",hour:"Heure",never_recorded:"Rien n’a encore été enregistré.",not_recorded:"Rien n’a été enregistré pour cette période : {period}.",period:"Période",period_after:"Période suivante",period_before:"Période précédente",quarter_of:"T{number} {year}",recorded_since:"Rien n’a été enregistré avant le {day}.",unit_month:"Mois",unit_quarter:"Trimestre",unit_year:"Année",short_no_shows:"Absences",short_rate:"Taux",edit_far:"Grandes lettres",edit_far_help:"Pour un écran au mur, lu de loin."};var n0={en:P1,fr:t5};function k(M,V,C={}){return(n0[M.slice(0,2)]??P1)[V].replace(/\{(\w+)\}/g,(L,r)=>String(C[r]??L))}function f(M){return M in P1}var i5=new Map;function n2(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,r=i5.get(L);return r||(r=new Intl.DateTimeFormat(M,{...C,timeZone:V}),i5.set(L,r)),r.format(H*1e3)}var n1=" ";function b(M,V,C){let H=n2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C);if(!M.startsWith("fr"))return H;let[L,r]=H.split(":"),e=`${Number(L)}${n1}h`;return r==="00"?e:`${e}${n1}${r}`}function m1(M,V,C,H){return n2(M,V,{weekday:H,day:"numeric",month:H},C)}function T1(M,V){return n2("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function B(M,V,C,H){let L=b(M,V,C);return T1(V,C)===T1(V,H)?L:`${m1(M,V,C,"short")} ${L}`}function R1(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${n1}min`;let C=V%60,H=`${Math.floor(V/60)}${n1}h`;return C?`${H}${n1}${String(C).padStart(2,"0")}`:H}function F1(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var m0={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard",far:"edit_far"},l0={site:"edit_site_help",dashboard:"edit_dashboard_help",far:"edit_far_help"};function v0(){return document.querySelector("home-assistant")?.hass}async function o5(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function _1(M){let V=v0(),C=await o5(V),H=M==="site"?s0(C):a5(C),L=r=>k(V?.language??"en",r);return{schema:[{name:M,required:M==="space",selector:x0(H)},{name:"dashboard",selector:{text:{}}},{name:"far",selector:{boolean:{}}}],computeLabel:r=>L(m0[r.name]),computeHelper:r=>{let e=l0[r.name];return e?L(e):void 0}}}function x0(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function s0(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function a5(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function A5(M){let[V]=a5(await o5(M));return V?{space:V.value}:{}}function d5(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}var m2="unauthorized",Z0="refused";function $1(M,...V){let C=V.length>0?V:[Z0,m2];return!M||typeof M!="object"||!("code"in M)?!1:C.includes(String(M.code))}function U(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var p5=new WeakMap;function n5(M){let V=p5.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return p5.set(M.entities,C),C}var m5="faitout/desk/",u0=150,S0=6e4,_,l1,Y,J,C1,l5,v5,O=class extends F{constructor(){super();v(this,C1);this.answeredAt=0;v(this,_);v(this,l1);v(this,Y,0);v(this,J,!1);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return _1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=d5(C),this.toggleAttribute("far",C.far===!0),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),h(this,l1,setInterval(()=>this.askSoon(),S0)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,l1)),clearTimeout(x(this,_)),h(this,_,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:n5(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&o(this,C1,l5).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){if(!(x(this,_)!==void 0||x(this,J))){if(!this.answer&&!this.isLost&&!this.refusal){h(this,J,!0),queueMicrotask(()=>{h(this,J,!1),this.askNow()});return}h(this,_,setTimeout(()=>{h(this,_,void 0),this.askNow()},u0))}}async askNow(){if(!this.hass||!this.config)return;let C=++f1(this,Y)._,{type:H,...L}=this.question();try{let r=await this.hass.callWS({type:m5+H,...L});if(C!==x(this,Y))return;this.answer=r,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(r){if(C!==x(this,Y))return;this.isLost=!$1(r),this.isDenied=$1(r,m2),this.isDenied&&(this.answer=void 0),($1(r)||!this.answer)&&(this.refusal=U(r))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:m5+C,...H})}catch(L){this.wrong=U(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return k(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return t`<ha-card class="card">
      ${C?t`<p role="status" class="wrong">${this.say("away")}</p>`:a}
      ${o(this,C1,v5).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?t`<p role="alert" class="wrong">${this.wrong}</p>`:a}
      ${this.answer?t`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?a:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};_=new WeakMap,l1=new WeakMap,Y=new WeakMap,J=new WeakMap,C1=new WeakSet,l5=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},v5=function(){return this.refusal?this.isDenied?t`<p role="status" class="quiet">${this.refusal}</p>`:t`<p role="alert" class="wrong">${this.refusal}</p>`:a},O.styles=[e5],O.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var x5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var s5="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var Z5="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var l2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var u5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var S5="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var v2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var c5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var h5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var O5="M1,21H23L12,2";var c0={free:[l2,"var(--free)"],soon:[u5,"var(--soon)"],awaiting:[h5,"var(--awaited)"],occupied:[x5,"var(--taken)"],closed:[c5,"var(--quiet)"],out_of_service:[O5,"var(--quiet)"],unsure:[s5,"var(--quiet)"],unknown:[v2,"var(--quiet)"]},D1=Z5,g5=S5,f5=l2;function G(M,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function v1(M){let[V,C]=c0[M]??[v2,"var(--quiet)"];return G(V,C)}var h0=["now","today","later"],O0=["reset_alarm"],s1,g,k5,y5,x2,w5,b5,B5,P5,T5,E1,x1=class extends O{constructor(){super(...arguments);v(this,g);v(this,s1);v(this,E1,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),h(this,s1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,s1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(r=>r.concerns.map(e=>({...e,site:r.site,zone:r.zone}))),L=C.sites.filter(r=>!r.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?t`<p class="quiet">${this.say("no_place")}</p>`:a}
      ${H.length===0&&L.length===0?o(this,g,k5).call(this,C.sites):a}
      ${L.map(r=>t`<p class="quiet">
            ${this.say(r.is_at_work?"not_known_yet":"not_at_work",{site:r.name})}
          </p>`)}
      ${h0.map(r=>{let e=H.filter(i=>i.urgency===r);return e.length===0?a:t`<h3>${this.say(`urgency_${r}`)}</h3>
              <ul>
                ${e.map(i=>o(this,g,w5).call(this,i))}
              </ul>`})}
    </div>
    ${o(this,g,y5).call(this,C.sites)}`}};s1=new WeakMap,g=new WeakSet,k5=function(C){return C.length===0||x(this,g,x2)?a:t`<p class="row">${G(f5,"var(--free)")} ${this.say("all_in_order")}</p>`},y5=function([C]){if(!C||x(this,g,x2))return a;let H=b(this.language,C.zone,this.answeredAt);return t`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},x2=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},w5=function(C){let{zone:H}=C,L=C.since===null?a:t` · ${this.say("since",{time:B(this.language,H,C.since,this.now)})}`,r=C.due===null?a:t` · <strong role="timer">${F1(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${G(D1,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${r}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${o(this,g,b5).call(this,C)}
      ${C.helpers.length>0?t`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:a}
      ${this.mended?.key===C.key&&this.mending?o(this,g,P5).call(this,this.mending):a}
    </li>`},b5=function(C){let H=`deed_${C.deed}`;return C.deed===null||!f(H)?a:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>o(this,g,B5).call(this,C)}
    >
      ${this.say(H)}
    </button>`},B5=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&O0.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},P5=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:a}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>o(this,g,T5).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${x(this,E1)}>${this.say("leave_it")}</button>
      </div>
    </div>`},T5=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let r=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=r?.flow_id?r:void 0},E1=new WeakMap,x1.properties={...O.properties,mending:{state:!0},mended:{state:!0}};var g0=38;function f0(M){let V=Math.max(0,...M.flat());if(V===0)return;let C=M.findIndex(H=>H.includes(V));return{day:C,hour:M[C]?.indexOf(V)??0}}function R5(M,V){let C=Math.max(0,...M.flat()),H=[...Array(24).keys()].filter(d=>M.some(n=>(n[d]??0)>0)),[L,r]=[H[0],H.at(-1)],e=f0(M);if(L===void 0||r===void 0||e===void 0)return a;let i=`${V.weekday(e.day,"long")} ${e.hour}–${e.hour+1} h`;return t`<h3>${V.say("busy")}</h3>
    <p class="quiet">${V.say("busiest",{when:i})}</p>
    <table class="heat">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${V.say("hour")}</span></th>
          ${M.map((d,n)=>t`<th scope="col">
              <span aria-hidden="true">${V.weekday(n,"short")}</span>
              <span class="unseen">${V.weekday(n,"long")}</span>
            </th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...Array(r-L+1).keys()].map(d=>{let n=L+d;return t`<tr>
            <th scope="row">${n}\u00a0h</th>
            ${M.map(p=>{let A=p[n]??0,s=Math.round(g0*A/C);return t`<td
                style="background:color-mix(in srgb, var(--primary-color, #0277bd) ${s}%, transparent)"
              >
                ${A?V.hours(A):t`<span class="quiet">–</span>`}
              </td>`})}
          </tr>`})}
      </tbody>
    </table>`}var F5=["month","quarter","year"],s2={month:1,quarter:3,year:12},k0=60;function Z2(M,V){return T(N1(M,V),M,-1)}function N1(M,V){let C=s2[M];return N5(V.getFullYear(),Math.floor(V.getMonth()/C)*C)}function T(M,V,C){let[H,L]=E5(M);return N5(H,L+C*s2[V])}function _5(M,V,C){let H=[],L=N1(M,C);for(let r=k0/s2[M];r>0&&(H.push(L),!(V!==null&&L<=V));r-=1)L=T(L,M,-1);return H}function $5(M,V,C){let H={start:V,end:T(V,M,1)},L=y0(M,V,C);return L===null?H:{...H,compare_start:L,compare_end:T(L,M,1)}}function y0(M,V,C){return C==="none"?null:C==="before"?T(V,M,-1):C==="year_before"?T(V,"year",-1):C}function D5(M){return Math.floor(E5(M)[1]/3)+1}function E5(M){let[V=1970,C=1]=M.split("-").map(Number);return[V,C-1]}function N5(M,V){return new Date(Date.UTC(M,V,1)).toISOString().slice(0,10)}var H1,W1,I1=class{constructor(V){this.language=V;v(this,H1)}say(V,C={}){return k(this.language,V,C)}hours(V){let C=V<6e3?1:0;return this.number(V/60,C)}number(V,C=0){return new Intl.NumberFormat(this.language,{maximumFractionDigits:C}).format(V)}share(V){return V===null?"–":V.toLocaleString(this.language,{style:"percent"})}weekday(V,C){return o(this,H1,W1).call(this,Date.UTC(2024,0,1+V),{weekday:C})}day(V){return o(this,H1,W1).call(this,Date.parse(V),{day:"numeric",month:"long",year:"numeric"})}period(V,C){return V==="year"?C.slice(0,4):V==="quarter"?this.say("quarter_of",{number:D5(C),year:C.slice(0,4)}):o(this,H1,W1).call(this,Date.parse(C),{month:"long",year:"numeric"})}};H1=new WeakSet,W1=function(V,C){return new Date(V).toLocaleDateString(this.language,{...C,timeZone:"UTC"})};var w0=5*6e4,L1,Z,I5,U5,G5,Q5,z5,Z1,q5,U1,K5,u2,V1=class extends O{constructor(){super();v(this,Z);v(this,L1,0);this.unit="month",this.start=Z2("month",new Date),this.against="before"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...$5(this.unit,this.start,this.against)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-x(this,L1)<w0||(h(this,L1,Date.now()),await super.askNow())}content(C){let H=new I1(this.language),L=C.start===this.start&&C.end===T(this.start,this.unit,1);return t`<h2>${this.say("figures")}</h2>
      ${o(this,Z,I5).call(this,C,H)}
      ${L?o(this,Z,U5).call(this,C,H):t`<p role="status">${this.say("counting")}</p>`}`}};L1=new WeakMap,Z=new WeakSet,I5=function(C,H){let L=new Date,r=N1(this.unit,L),e=_5(this.unit,C.since,L),i=e.at(-1)??r,d=e.includes(this.start)?e:[...e,this.start],n=e.filter(A=>A!==this.start),p=(A,s,c,y)=>t`<button
        aria-label=${this.say(s)}
        ?disabled=${y}
        @click=${()=>o(this,Z,U1).call(this,this.unit,T(this.start,this.unit,A))}
      >
        ${c}
      </button>`;return t`<div class="row" role="group" aria-label=${this.say("period")}>
        ${F5.map(A=>t`<button
            class=${A===this.unit?"main":""}
            aria-pressed=${A===this.unit}
            @click=${()=>o(this,Z,U1).call(this,A,Z2(A,L))}
          >
            ${this.say(`unit_${A}`)}
          </button>`)}
      </div>
      <div class="row" style="margin-top:8px;flex-wrap:nowrap">
        ${p(-1,"period_before","‹",this.start<=i)}
        <select
          class="chosen"
          aria-label=${this.say("period")}
          @change=${A=>o(this,Z,U1).call(this,this.unit,W5(A))}
        >
          ${d.map(A=>t`<option value=${A} ?selected=${A===this.start}>
                ${H.period(this.unit,A)}
              </option>`)}
        </select>
        ${p(1,"period_after","›",this.start>=r)}
      </div>
      <label class="row" style="margin-top:8px;flex-wrap:nowrap">
        <span class="quiet">${this.say("compared_with")}</span>
        <select class="chosen" @change=${A=>o(this,Z,K5).call(this,W5(A))}>
          ${["before","year_before","none"].filter(A=>A!=="year_before"||this.unit!=="year").map(A=>t`<option value=${A} ?selected=${A===this.against}>
                  ${this.say(`against_${A}`)}
                </option>`)}
          ${n.map(A=>t`<option value=${A} ?selected=${A===this.against}>
                ${H.period(this.unit,A)}
              </option>`)}
        </select>
      </label>`},U5=function(C,H){let{paper:L}=C,r=this.language.startsWith("fr");return t`${o(this,Z,G5).call(this,C,H)}
      ${L&&C.is_recorded?t`<p class="row" style="margin-top:8px">
              <a class="button" href=${L.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a class="button" href=${r?L.semicolon:L.comma} download
                >${this.say("as_table")}</a
              >
            </p>`:a}
      ${C.is_recorded?o(this,Z,Q5).call(this,C,H):a}`},G5=function(C,H){return C.since===null?t`<p>${this.say("never_recorded")}</p>`:C.since<=C.start?a:t`<p>${this.say("recorded_since",{day:H.day(C.since)})}</p>`},Q5=function(C,H){let L=C.kinds.map(i=>{let d=`kind_${i.kind}`;return{...i,name:f(d)?this.say(d):i.kind}}),r=C.months.map(i=>({...i,is_recorded:!0,name:H.period("month",`${i.month}-01`)})),e=C.spaces.map(i=>({...i,name:C.sites.length>1?`${i.name} (${i.site_name})`:i.name}));return t`${o(this,Z,z5).call(this,C,H)} ${R5(C.heat,H)}
      ${this.unit==="month"?a:o(this,Z,Z1).call(this,"by_month",r,H)}
      ${C.sites.length>1?o(this,Z,Z1).call(this,"by_site",C.sites,H):a}
      ${L.length>1?o(this,Z,Z1).call(this,"by_kind",L,H):a}
      ${o(this,Z,Z1).call(this,"by_space",e,H)}`},z5=function(C,H){let{compared:L}=C,r=i=>[["figure_rate",H.share(i.rate)],["figure_used",`${H.hours(i.used_minutes)} h`],["figure_open",`${H.hours(i.open_minutes)} h`],["figure_booked",`${H.hours(i.booked_minutes)} h`],["figure_sessions",H.number(i.sessions)],["figure_walk_ins",H.number(i.walk_ins)],["figure_no_shows",H.number(i.no_shows)],["figure_released",`${H.hours(i.released_minutes)} h`],["figure_reused",`${H.hours(i.reused_minutes)} h`],["figure_members",o(this,Z,q5).call(this,i.members)]],e=L?.is_recorded?r(L.total):[];return t`<table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say("figures")}</span></th>
            <th scope="col">${H.period(this.unit,C.start)}</th>
            ${L?t`<th scope="col">${H.period(this.unit,L.start)}</th>`:a}
          </tr>
        </thead>
        <tbody>
          ${r(C.total).map(([i,d],n)=>t`<tr>
              <th scope="row">${this.say(i)}</th>
              <td><strong>${d}</strong></td>
              ${L?t`<td class="quiet">${e[n]?.[1]??"–"}</td>`:a}
            </tr>`)}
        </tbody>
      </table>
      ${L&&!L.is_recorded?t`<p class="quiet">
              ${this.say("not_recorded",{period:H.period(this.unit,L.start)})}
            </p>`:a}`},Z1=function(C,H,L){return t`<h3>${this.say(C)}</h3>
      <table class="fixed">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say(C)}</span></th>
            <th scope="col">${this.say("figure_used")}</th>
            <th scope="col">${this.say("short_no_shows")}</th>
            <th scope="col">${this.say("short_rate")}</th>
          </tr>
        </thead>
        <tbody>
          ${H.map(r=>t`<tr>
              <th scope="row">${r.name}</th>
              <td>${r.is_recorded?`${L.hours(r.used_minutes)} h`:"–"}</td>
              <td>${r.is_recorded?L.number(r.no_shows):"–"}</td>
              <td>${r.is_recorded?L.share(r.rate):"–"}</td>
            </tr>`)}
        </tbody>
      </table>`},q5=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},U1=function(C,H){C!==this.unit&&(this.against="before"),this.unit=C,this.start=H,o(this,Z,u2).call(this)},K5=function(C){this.against=C,o(this,Z,u2).call(this)},u2=function(){h(this,L1,0),this.askNow()},V1.styles=[...O.styles,D`
      table {
        width: 100%;
        border-collapse: collapse;
        margin: 4px 0 8px;
      }
      th,
      td {
        padding: 6px 0 6px 8px;
        text-align: end;
        font-weight: normal;
        border-top: 1px solid var(--line);
        font-variant-numeric: tabular-nums;
      }
      th:first-child {
        text-align: start;
        padding-inline-start: 0;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--quiet);
        border-top: 0;
        vertical-align: bottom;
      }
      .fixed {
        table-layout: fixed;
      }
      .fixed th:first-child {
        width: 46%;
      }
      .heat td,
      .heat th {
        padding: 4px 2px;
        text-align: center;
        border: 1px solid var(--card-background-color, #fff);
      }
      .chosen {
        flex: 1;
        min-width: 0;
        max-width: 24em;
      }
    `],V1.properties={...O.properties,unit:{state:!0},start:{state:!0},against:{state:!0}};function W5(M){return M.target.value}var b0=[15,30,60,120],B0=["check_in","extend","end"],P0=86400,Q=class extends O{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return f(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:F1(V.release-this.now)}):V.until===null||V.until-this.now>P0?"":this.say("until",{time:B(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return b0.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let L=(C.booking??C.next)?.booking_id,r=B0.includes(H)&&L?{booking_id:L}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...r})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var T0=["awaiting","soon"];function Y5(M){let V=M.spaces.filter(r=>j5(r)).sort((r,e)=>X5(r)-X5(e)||r.name.localeCompare(e.name)),C=M.spaces.filter(r=>!j5(r)),H=C.filter(r=>r.told==="occupied"),L=new Map;for(let r of C)r.told!=="occupied"&&L.set(r.told,[...L.get(r.told)??[],r]);return{first:V,used:H,quiet:L}}function j5(M){return M.release!==null||M.undo_until!==null||T0.includes(M.told)}function X5(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function J5(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4||M.length>8&&H.length>1}))}var F0=["held_open","failed","emergency","unknown"],c1,l,C3,H3,V3,L3,M3,r3,S2,e3,c2,t3,h2,u1,S1=class extends Q{constructor(){super();v(this,l);v(this,c1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),h(this,c1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(x(this,c1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>o(this,l,C3).call(this,H))}`}};c1=new WeakMap,l=new WeakSet,C3=function(C){let{first:H,used:L,quiet:r}=Y5(C),e=[...H,...L],i=this.showsAll.includes(C.site)?e:e.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${o(this,l,H3).call(this,C)}</p>
      ${o(this,l,V3).call(this,C)}
      <ul>
        ${i.map(d=>o(this,l,L3).call(this,C,d))}
        ${e.length>i.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:e.length-i.length})}
                </button>
              </li>`:a}
        ${[...r].map(([d,n])=>o(this,l,r3).call(this,C,d,n))}
        ${C.doors.map(d=>o(this,l,t3).call(this,C,d))}
      </ul>
    </section>`},H3=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:b(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:B(this.language,C.zone,C.until,this.now)})},V3=function(C){if(C.attention===0)return a;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${G(D1,"var(--soon)")} ${H}
    </button>`},L3=function(C,H){let L=`${C.site}/${H.space}`,r=this.opened===L,e=o(this,l,M3).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${r}
          @click=${()=>{this.opened=r?"":L}}
        >
          ${v1(H.told)}
          <span style="min-width:0"
            ><strong style="overflow-wrap:anywhere">${H.name}</strong><br />
            <span class="quiet"
              >${[this.wordOf(H),this.detailOf(H,C.zone)].filter(Boolean).join(" · ")}</span
            ></span
          >
        </button>
        ${e?t`<button
                class="main"
                ?disabled=${this.busy}
                aria-label="${this.say(e.label)}: ${H.name}"
                @click=${()=>this.act(C.site,H,e.act)}
              >
                ${this.say(e.label)}
              </button>`:a}
      </div>
      ${r?o(this,l,h2).call(this,C,H):a}
    </li>`},M3=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},r3=function(C,H,L){let r=`told_${H}`,e=f(r)?this.say(r):H,i=L.find(p=>this.opened===`${C.site}/${p.space}`),d=J5(L),n=d.find(({kind:p})=>o(this,l,S2).call(this,C,H,p));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${v1(H)} <span class="quiet">${e}</span>
        ${d.map(p=>p.isMany?o(this,l,e3).call(this,C,H,p):p.spaces.map(A=>o(this,l,c2).call(this,C,A)))}
      </div>
      ${n?t`<div class="row">${n.spaces.map(p=>o(this,l,c2).call(this,C,p))}</div>`:a}
      ${i?o(this,l,h2).call(this,C,i):a}
    </li>`},S2=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},e3=function(C,H,{kind:L,spaces:r}){let e=`many_${L}`,i=o(this,l,S2).call(this,C,H,L);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${i}
      @click=${()=>{this.spread=i?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(f(e)?e:"many_of_a_kind",{count:r.length})} ▾
    </button>`},c2=function(C,H){let L=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},t3=function(C,H){let L=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${G(g5,F0.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,f(L)?this.say(L):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:a}
    </li>`},h2=function(C,H){let L=r=>H.acts.includes(r);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:a}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:a}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(r=>t`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,r)}
          >
            ${this.say("book_for",{length:R1(r)})}
          </button>`)}
        ${L("here")?o(this,l,u1).call(this,C,H,"check_in","they_are_here"):a}
        ${L("extend")?o(this,l,u1).call(this,C,H,"extend","extend"):a}
        ${L("end")?o(this,l,u1).call(this,C,H,"end","end"):a}
        ${L("undo")?o(this,l,u1).call(this,C,H,"undo","undo"):a}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},u1=function(C,H,L,r){return t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,L)}>
      ${this.say(r)}
    </button>`},S1.properties={...Q.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var _0={co2:"ppm",temperature:"°C",humidity:"%"},u,i3,o3,a3,A3,d3,p3,O2,n3,m3,g2,l3,v3,G1=class extends Q{constructor(){super(...arguments);v(this,u)}static getConfigForm(){return _1("space")}static getStubConfig(C){return A5(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${v1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:a}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${o(this,u,i3).call(this,C)}
      ${o(this,u,o3).call(this,C)}
      ${o(this,u,d3).call(this,C)} ${o(this,u,n3).call(this,C)} ${o(this,u,p3).call(this,C)} ${o(this,u,l3).call(this,C)}
      ${o(this,u,v3).call(this,C)} ${o(this,u,A3).call(this,C)}
    `}};u=new WeakSet,i3=function(C){let H=(r,e)=>e===null?a:t`<p>
            ${this.say(r)} ${b(this.language,C.zone,e.start)} –
            ${b(this.language,C.zone,e.end)} ${e.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):a}`},o3=function(C){let H=o(this,u,a3).call(this,C).filter(L=>L!==a);return H.length===0?a:t`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},a3=function(C){let H=r=>C.acts.includes(r),L=(r,e)=>t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>
        ${this.say(e)}
      </button>`;return[H("here")?L("check_in","they_are_here"):a,H("undo")?L("undo","undo"):a,H("extend")?L("extend","extend"):a,H("end")?L("end","end"):a,...this.lengthsOf(C).map(r=>t`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,r)}>
            ${this.say("book_for",{length:R1(r)})}
          </button>`)]},A3=function(C){if(!C.rights.includes("service"))return a;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[r,e]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>${this.say(e)}</button>
    </div>`},d3=function(C){return C.doors.length===0?a:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,f(L)?this.say(L):H.status)}<br /><span
                class="quiet"
                >${H.why}</span
              ></span
            >
            ${C.rights.includes("access")?t`<button
                    ?disabled=${this.busy}
                    aria-label="${this.say("open_door")}: ${H.name}"
                    @click=${()=>this.openDoor(C.site,H)}
                  >
                    ${this.say("open_door")}
                  </button>`:a}
          </li>`})}
      </ul>`},p3=function(C){return!C.light&&!C.heat?a:t`<h3>${this.say("comfort")}</h3>
      ${C.light?o(this,u,O2).call(this,"light",C.light):a}
      ${C.heat?o(this,u,O2).call(this,"heat",C.heat):a}`},O2=function(C,H){let L=`${C}_${H.mode}`,r=f(L)?this.say(L):H.mode,e=H.temperature===null?"":`, ${o(this,u,g2).call(this,H.temperature,"°C")}`;return t`<p>
      <strong>${this.pair(this.say(C),r)}${e}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},n3=function(C){if(C.air.length===0)return a;let H=L=>C.air.filter(({what:r})=>r===L.what).length===1;return t`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(L=>{let r=H(L)?this.say(`air_${L.what}`):`${this.say(`air_${L.what}`)} (${L.name})`;if(L.value===null)return t`<li>
              ${this.pair(r,this.say("not_known"))}
              <span class="quiet">${L.doubt}</span>
            </li>`;let e=o(this,u,g2).call(this,L.value,_0[L.what]);return t`<li>
            ${this.pair(r,e)}
            ${L.level?t`<strong>${this.say(`air_${L.level}`)}</strong>`:a}
            ${L.heard===null?a:o(this,u,m3).call(this,C,L.heard)}
          </li>`})}
      </ul>`},m3=function(C,H){if(this.now-H<3600)return a;let L=B(this.language,C.zone,H,this.now);return t`<span class="quiet">${this.say("said_at",{time:L})}</span>`},g2=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},l3=function(C){let{level:H,advice:L,sensors:r}=C.sight;if(r.length===0)return a;let e=`sight_${H}`;return t`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),f(e)?this.say(e):H)}</strong><br />
        <span class="quiet">${L}</span>
      </p>
      <ul>
        ${r.map(i=>t`<li class=${i.works?"":"wrong"}>
            ${this.pair(i.name,i.works?this.say("works"):i.health??"")}
            ${i.sees&&i.uses>0?t`<span class="quiet"
                    >${this.say("missed_of",{missed:i.missed,uses:i.uses})}</span
                  >`:a}
          </li>`)}
      </ul>`},v3=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:a}
      ${C.reasons.map(H=>t`<p>
            <strong>${B(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:a}`)}`:a};var k2="faitout",Q1=class extends HTMLElement{static async generate(V,C){try{return $0(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${k(C.language,"away")}

${U(H)}`;return{views:[{title:k(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function $0(M){let[,V]=location.pathname.split("/");return V?f2(M,V):M}function f2(M,V){if(Array.isArray(M))return M.map(L=>f2(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,r])=>[L,f2(r,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function x3(M,V=[]){if(M.open.length===0&&V.length===0)return{start:M.start,end:M.end};let C=[...M.open.map(([r,e])=>({start:r,end:e})),...V],H=Math.min(...C.map(r=>r.start)),L=Math.max(...C.map(r=>r.end));return{start:Math.max(M.start,M.start+S3(H-M.start,3600)-3600),end:Math.min(M.end,M.start+D0(L-M.start,3600)+3600)}}function z(M,V){return(V-M.start)/3600*48}function y2(M,V){return M.start+V/48*3600}function w2(M,V){return M.start+Math.round((V-M.start)/900)*900}function b2(M){let V=[];for(let C=M.start;C<M.end;C+=3600)V.push(C);return V}function s3(M,V,C){let H=w2(M,V.start+C);return{start:H,end:H+(V.end-V.start)}}function Z3(M,V,C){let H=Math.max(V.start+900,w2(M,V.end+C));return{start:V.start,end:H}}function z1(M,V,C){let H=M.start+S3(Math.min(V,C)-M.start,900),L=w2(M,Math.max(V,C));return{start:H,end:Math.max(L,H+2*900)}}function u3(M,V){let C=[],H=V.start;for(let[L,r]of M.open)L>H&&C.push({start:H,end:Math.min(L,V.end)}),H=Math.max(H,r);return H<V.end&&C.push({start:H,end:V.end}),C}function S3(M,V){return Math.floor(M/V)*V}function D0(M,V){return Math.ceil(M/V)*V}function c3(M,V){let{range:C,booking:H,from:L}=M,r=V-L;if(!H)return{...M,span:z1(C,L,V),hasMoved:!0};let e=M.kind==="length"?Z3(C,H,r):s3(C,H,r);return{...M,span:e,hasMoved:!0}}var h3=D`
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
`;var N0=350,W0=6,q1=86400,r1,m,O3,g3,h1,f3,j1,B2,k3,y3,w3,P2,q,K1,b3,B3,e1,P3,T2,T3,R3,F3,R2,_3,M1=class extends O{constructor(){super();v(this,m);v(this,r1);v(this,h1,!1);v(this,j1,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});v(this,e1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(x(this,r1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=o(this,m,O3).call(this,C),L=C.sites[0]?.days[0];return!L||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${o(this,m,g3).call(this,C,L)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${o(this,m,k3).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?o(this,m,T3).call(this,this.sheet):a}
    `}updated(C){if(super.updated(C),x(this,h1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(h(this,h1,!0),H.scrollTop=L.offsetTop-48)}};r1=new WeakMap,m=new WeakSet,O3=function(C){let H=C.sites.length>1,L=C.sites.flatMap(i=>i.spaces.map(d=>({site:i,space:d})));if(this.mode==="day")return L.flatMap(({site:i,space:d})=>{let n=i.days[0],p=H?i.name:"";return n?[{site:i,space:d,day:n,title:d.name,place:p}]:[]});let r=i=>`${i.site.site}/${i.space.space}`,e=L.find(i=>r(i)===this.chosen)??L[0];return e?e.site.days.map(i=>({...e,day:i,title:m1(this.language,e.site.zone,i.start+q1/2,"short"),place:""})):[]},g3=function(C,H){let L=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,e=i=>{o(this,m,B2).call(this,T1(L,H.start+q1/2+i*q1))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>e(-r)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${m1(this.language,L,H.start+q1/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>e(r)}>›</button>
      <button @click=${()=>o(this,m,B2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${x(this,j1)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?o(this,m,f3).call(this,C):a}
    </div>`},h1=new WeakMap,f3=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let r=`${H.site}/${L.space}`;return t`<option value=${r} ?selected=${r===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},j1=new WeakMap,B2=function(C){this.date=C,this.askNow()},k3=function(C){let H=C.map(p=>x3(p.day)),L=Math.min(...C.map((p,A)=>(H[A]?.start??0)-p.day.start)),r=Math.max(...C.map((p,A)=>(H[A]?.end??0)-p.day.start)),e=p=>({start:p.day.start+L,end:Math.min(p.day.end,p.day.start+r)}),[i]=C;if(!i)return t``;let d=e(i),n=z(d,d.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(p=>t`<div class="head">
          ${p.title}${p.place?t`<small>${p.place}</small>`:a}
        </div>`)}
      <div class="hours" style="height:${n}px" aria-hidden="true">
        ${b2(d).map((p,A)=>t`<span style="top:${Math.max(8,z(d,p))}px"
              >${A===0&&L>0?"":b(this.language,i.site.zone,p)}</span
            >`)}
      </div>
      ${C.map(p=>o(this,m,y3).call(this,p,e(p),n))}
    </div>`},y3=function(C,H,L){let{space:r,day:e}=C,i=(A,s)=>s>H.start&&A<H.end,d=(A,s)=>{let c=z(H,Math.max(A,H.start));return`top:${c}px;height:${Math.max(4,z(H,Math.min(s,H.end))-c)}px`},n=r.bookings.filter(A=>A.stage!=="cancelled"&&i(A.start,A.end)),p=this.drag?.column===C;return t`<div
      class="column ${p?"dragged":""}"
      style="height:${L}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${A=>o(this,m,K1).call(this,A,C,H)}
    >
      ${b2(H).map(A=>t`<div class="hour" style="top:${z(H,A)}px"></div>`)}
      ${u3(e,H).map(A=>t`<div class="shut" style=${d(A.start,A.end)}></div>`)}
      ${r.used.filter(([A,s])=>i(A,s)).map(([A,s])=>t`<div class="used" style=${d(A,s)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${z(H,this.now)}px"></div>`:a}
      ${n.map(A=>o(this,m,w3).call(this,C,A,H,d(A.start,A.end)))}
      ${p&&this.drag?.hasMoved?t`<div class="ghost" style=${d(this.drag.span.start,this.drag.span.end)}>
              ${o(this,m,q).call(this,C,this.drag.span)}
            </div>`:a}
    </div>`},w3=function(C,H,L,r){let e=o(this,m,P2).call(this,H),i=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${r}
      aria-label="${o(this,m,q).call(this,C,H)} ${C.title} ${i} ${e}"
      @pointerdown=${d=>o(this,m,K1).call(this,d,C,L,H)}
      @click=${()=>o(this,m,P3).call(this,C,H)}
    >
      ${o(this,m,q).call(this,C,H)}<br /><span class="name">${i}</span> ${e}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${d=>o(this,m,K1).call(this,d,C,L,H,"length")}
            ></span>`:a}
    </button>`},P2=function(C){let H=`stage_${C.stage}`;return f(H)?this.say(H):C.stage},q=function(C,H){let L=r=>b(this.language,C.site.zone,r);return`${L(H.start)}–${L(H.end)}`},K1=function(C,H,L,r,e=r?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||r&&!r.may_move)return;let d=C.currentTarget.closest(".column");if(!d)return;let n=d.getBoundingClientRect().top,p=y2(L,C.clientY-n),A={kind:e,column:H,booking:r,from:p,range:L,span:r?{start:r.start,end:r.end}:z1(L,p,p),hasMoved:!1};o(this,m,b3).call(this,C,d,A)},b3=function(C,H,L){let r=C.pointerType!=="mouse",e=!r,i=c=>{e&&c.preventDefault()},d=c=>{if(c.pointerId!==C.pointerId)return;let y=Math.hypot(c.clientX-C.clientX,c.clientY-C.clientY)>W0;if(!e){y&&n();return}if(y||this.drag?.hasMoved){let Y3=H.getBoundingClientRect().top;this.drag=c3(L,y2(L.range,c.clientY-Y3))}},n=()=>{clearTimeout(x(this,r1)),window.removeEventListener("pointermove",d),window.removeEventListener("pointerup",p),window.removeEventListener("pointercancel",A),window.removeEventListener("keydown",s),H.removeEventListener("touchmove",i)},p=c=>{if(c.pointerId!==C.pointerId)return;n();let y=this.drag;this.drag=void 0,y?.hasMoved&&o(this,m,B3).call(this,y)},A=()=>{n(),this.drag=void 0},s=c=>{c.key==="Escape"&&A()};window.addEventListener("pointermove",d),window.addEventListener("pointerup",p),window.addEventListener("pointercancel",A),window.addEventListener("keydown",s),H.addEventListener("touchmove",i,{passive:!1}),r&&h(this,r1,setTimeout(()=>{e=!0,this.drag={...L,hasMoved:L.kind==="book"},navigator.vibrate?.(20)},N0))},B3=async function(C){h(this,e1,!0),setTimeout(()=>{h(this,e1,!1)}),C.booking?await o(this,m,T2).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},e1=new WeakMap,P3=function(C,H){x(this,e1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},T2=async function(C,H,L){if(L.start===H.start&&L.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:L.start,end:L.end})&&(this.told=this.say("moved_to",{times:o(this,m,q).call(this,C,L)}))},T3=function(C){let{column:H,booking:L,span:r}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${e=>{e.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${m1(this.language,H.site.zone,r.start,"long")}</strong>
        ${o(this,m,q).call(this,H,r)}
      </p>
      ${L?o(this,m,_3).call(this,H,L):o(this,m,R3).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},R3=function(C){let H=(L,r)=>{let e={start:C.span.start+L,end:C.span.end+r};e.end-e.start>=900&&(this.sheet={...C,span:e})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${o(this,m,R2).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>o(this,m,F3).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},F3=async function(C){let{column:H,span:L}=C,r=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:L.start,minutes:Math.round((L.end-L.start)/60),title:r})&&(this.told=this.say("booked_for",{times:o(this,m,q).call(this,H,L)}),this.sheet=void 0)},R2=function(C){let H=(L,r,e)=>t`<button ?disabled=${this.busy} @click=${()=>C(r,e)}>${this.say(L)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},_3=function(C,H){let L=C.site.zone,r=n=>B(this.language,L,n,this.now),e={site:C.site.site,space:C.space.space},i=async n=>{await this.carryOut("act",{...e,act:n,booking_id:H.booking_id}),this.sheet=void 0},d=async(n,p)=>{await o(this,m,T2).call(this,C,H,{start:H.start+n,end:Math.max(H.start+n+900,H.end+p)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:a}
      <p><strong>${o(this,m,P2).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:r(H.checked_in_at)})}</p>`:a}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:r(H.ended_at)})}</p>`:a}
      ${H.reason?t`<p>${H.reason}</p>`:a}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:a}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:a}
      ${H.may_move?o(this,m,R2).call(this,d):a}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>i("undo")}>
                ${this.say("undo")}
              </button>`:a}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>i("end")}>${this.say("end")}</button>`:a}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&i("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:a}
      </div>
    `},M1.properties={...O.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},M1.styles=[...O.styles,h3];function $3(M){let V=M.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(L=>L.grace)))].filter(H=>V.every(L=>L.points.some(r=>r.grace===H))).sort((H,L)=>H-L).map(H=>{let L=V.flatMap(e=>e.points.filter(i=>i.grace===H)),r=e=>L.reduce((i,d)=>i+e(d),0);return{grace:H,bookings:r(e=>e.bookings),freed:r(e=>e.freed_minutes),hurt:r(e=>e.hurt),set:V.filter(e=>e.as_set===H).length}})}function F2(M){let V=10**Math.floor(Math.log10(Math.max(1,M)));return([1,2,5,10].find(H=>H*V>=M)??10)*V}function D3(M,{left:V,width:C}){let H=Math.min(...M),L=Math.max(1,Math.max(...M)-H);return M.map(r=>V+C*(r-H)/L)}function _2(M,V,C,H){return M.map((L,r)=>{let e=H.top+H.height-H.height*L/C;return`${r===0?"M":"L"}${(V[r]??0).toFixed(1)} ${e.toFixed(1)}`}).join(" ")}var w={left:40,top:12,width:262,height:130},I0=340,E3=182,N3=18,W3={colour:"var(--primary-color, #0277bd)",dashes:"none"},I3={colour:"var(--taken)",dashes:"6 4"};function $2({colour:M,dashes:V},C){return B1`<path d=${C} fill="none" stroke=${M} stroke-width="3"
    stroke-dasharray=${V}></path>`}function X1(M,V,C,H){return B1`<text x=${M} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function U3(M,V){return t`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${$2(M,"M0 3H28")}</svg>${V}
  </span>`}function G3(M,V){let C=D3(M.map(p=>p.grace),w),H=M.map(p=>p.freed/60),L=M.map(p=>p.hurt),[r,e]=[F2(Math.max(...H)),F2(Math.max(...L))],i=w.top+w.height,d=w.left+w.width,n=-N3;return t`<p class="row" style="justify-content:space-between">
      ${U3(W3,V.freed)} ${U3(I3,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${I0} ${E3}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(p=>{let A=i-p*w.height;return B1`<path d="M${w.left} ${A}H${d}" stroke="var(--line)"></path>
          ${X1(w.left-6,A+4,V.number(p*r),"end")}
          ${p===.5&&e%2?"":X1(d+6,A+4,V.number(p*e),"start")}`})}
      ${M.map((p,A)=>{let s=C[A]??0;return s-n<N3?"":(n=s,X1(s,i+18,String(p.grace),"middle"))})}
      ${X1(w.left+w.width/2,E3-4,V.axis,"middle")}
      ${$2(W3,_2(H,C,r,w))} ${$2(I3,_2(L,C,e,w))}
    </svg>`}var U0=30,K,S,Y1,D2,Q3,g1,z3,J1,q3,E2,K3,j3,O1=class extends O{constructor(){super();v(this,S);v(this,K,0);v(this,g1,()=>{h(this,K,x(this,K)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),x(this,g1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=o(this,S,D2).call(this,C),L=[...new Set(H.flatMap(r=>r.spaces.filter(e=>e.is_bookable).map(e=>e.kind)))].filter(r=>r!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?t`<p class="quiet">${this.say("not_for_you")}</p>`:t`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${L.map(r=>t`<button
            class=${r===this.kind?"main":""}
            aria-pressed=${r===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>o(this,S,Q3).call(this,C,r)}
          >
            ${o(this,S,Y1).call(this,r)}
          </button>`)}
      </div>
      ${this.isRunning?o(this,S,z3).call(this):o(this,S,q3).call(this)}
    `}};K=new WeakMap,S=new WeakSet,Y1=function(C){let H=`kind_${C}`;return f(H)?this.say(H):C},D2=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},Q3=async function(C,H){let L=++f1(this,K)._,r=o(this,S,D2).call(this,C),e=r.flatMap(i=>i.spaces.filter(d=>d.is_bookable&&d.kind===H).map(({space:d,name:n})=>({site:i.site,space:d,name:r.length>1?`${n} (${i.name})`:n})));this.kind=H,this.curves=[],this.wrong="",this.wanted=e,this.isRunning=!0;for(let{site:i,space:d}of e)try{let p=await this.hass?.callWS({type:"faitout/desk/what_if",site:i,space:d});if(L!==x(this,K))return;p&&(this.curves=[...this.curves,p])}catch(n){if(L!==x(this,K))return;this.wrong=U(n);break}this.isRunning=!1},g1=new WeakMap,z3=function(){let[C,H]=[this.curves.length,this.wanted.length];return t`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${o(this,S,Y1).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${x(this,g1)}>${this.say("stop")}</button>
    </p>`},J1=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return a;if(C===0)return t`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let L=this.wanted.slice(0,C).map(r=>r.name);return t`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:L.join(", ")})}</span>
    </p>`},q3=function(){if(this.wanted.length===0)return a;if(this.curves.length===0)return o(this,S,J1).call(this);let C=$3(this.curves),[H]=C;return H?t`
      <h3>${o(this,S,Y1).call(this,this.kind)}</h3>
      ${o(this,S,J1).call(this)}
      ${H.bookings<U0?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:a}
      ${G3(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:L=>o(this,S,E2).call(this,L)})}
      ${o(this,S,K3).call(this,C)}
    `:t`${o(this,S,J1).call(this)}<p>${this.say("nothing_recorded")}</p>`},E2=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},K3=function(C){return t`<table style="width:100%;border-collapse:collapse">
      <thead>
        <tr>
          <th scope="col" style="text-align:start">${this.say("grace")}</th>
          <th scope="col" style="text-align:end">${this.say("would_free")}</th>
          <th scope="col" style="text-align:end">${this.say("would_hurt")}</th>
        </tr>
      </thead>
      <tbody>
        ${C.map(H=>t`<tr style="border-top:1px solid var(--line)">
            <th scope="row" style="text-align:start;font-weight:normal;padding:4px 0">
              ${H.grace} min ${o(this,S,j3).call(this,H)}
            </th>
            <td style="text-align:end">${o(this,S,E2).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},j3=function(C){if(C.set===0)return a;let H=this.curves.filter(r=>r.points.length>0).length,L=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return t`<strong>${L}</strong>`},O1.properties={...O.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var G0={"faitout-now":S1,"faitout-week":M1,"faitout-attention":x1,"faitout-space":G1,"faitout-figures":V1,"faitout-what-if":O1};window.customCards??=[];for(let[M,V]of Object.entries(G0)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${k(H,`card_${C}`)}`,description:k(H,`card_${C}_does`),preview:!1})}var X3=`ll-strategy-dashboard-${k2}`;window.customStrategies??=[];if(!window.customElements.get(X3)){let M=document.documentElement.lang||navigator.language;window.customElements.define(X3,Q1),window.customStrategies.push({type:k2,strategyType:"dashboard",name:k(M,"strategy"),description:k(M,"strategy_does")})}
