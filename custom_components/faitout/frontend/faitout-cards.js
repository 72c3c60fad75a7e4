var R2=M=>{throw TypeError(M)};var K1=(M,V,C)=>V.has(M)||R2("Cannot "+C);var v=(M,V,C)=>(K1(M,V,"read from private field"),C?C.call(M):V.get(M)),Z=(M,V,C)=>V.has(M)?R2("Cannot add the same private member more than once"):V instanceof WeakSet?V.add(M):V.set(M,C),c=(M,V,C,H)=>(K1(M,V,"write to private field"),H?H.call(M,C):V.set(M,C),C),i=(M,V,C)=>(K1(M,V,"access private method"),C);var g1=(M,V,C,H)=>({set _(L){c(M,V,L,C)},get _(){return v(M,V,H)}});var f1=globalThis,k1=f1.ShadowRoot&&(f1.ShadyCSS===void 0||f1.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,j1=Symbol(),F2=new WeakMap,r1=class{constructor(V,C,H){if(this._$cssResult$=!0,H!==j1)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=V,this.t=C}get styleSheet(){let V=this.o,C=this.t;if(k1&&V===void 0){let H=C!==void 0&&C.length===1;H&&(V=F2.get(C)),V===void 0&&((this.o=V=new CSSStyleSheet).replaceSync(this.cssText),H&&F2.set(C,V))}return V}toString(){return this.cssText}},_2=M=>new r1(typeof M=="string"?M:M+"",void 0,j1),e1=(M,...V)=>{let C=M.length===1?M[0]:V.reduce((H,L,r)=>H+(e=>{if(e._$cssResult$===!0)return e.cssText;if(typeof e=="number")return e;throw Error("Value passed to 'css' function must be a 'css' function result: "+e+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(L)+M[r+1],M[0]);return new r1(C,M,j1)},D2=(M,V)=>{if(k1)M.adoptedStyleSheets=V.map(C=>C instanceof CSSStyleSheet?C:C.styleSheet);else for(let C of V){let H=document.createElement("style"),L=f1.litNonce;L!==void 0&&H.setAttribute("nonce",L),H.textContent=C.cssText,M.appendChild(H)}},X1=k1?M=>M:M=>M instanceof CSSStyleSheet?(V=>{let C="";for(let H of V.cssRules)C+=H.cssText;return _2(C)})(M):M;var{is:$3,defineProperty:E3,getOwnPropertyDescriptor:N3,getOwnPropertyNames:W3,getOwnPropertySymbols:I3,getPrototypeOf:U3}=Object,w1=globalThis,$2=w1.trustedTypes,G3=$2?$2.emptyScript:"",Q3=w1.reactiveElementPolyfillSupport,t1=(M,V)=>M,Y1={toAttribute(M,V){switch(V){case Boolean:M=M?G3:null;break;case Object:case Array:M=M==null?M:JSON.stringify(M)}return M},fromAttribute(M,V){let C=M;switch(V){case Boolean:C=M!==null;break;case Number:C=M===null?null:Number(M);break;case Object:case Array:try{C=JSON.parse(M)}catch{C=null}}return C}},N2=(M,V)=>!$3(M,V),E2={attribute:!0,type:String,converter:Y1,reflect:!1,useDefault:!1,hasChanged:N2};Symbol.metadata??=Symbol("metadata"),w1.litPropertyMetadata??=new WeakMap;var T=class extends HTMLElement{static addInitializer(V){this._$Ei(),(this.l??=[]).push(V)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(V,C=E2){if(C.state&&(C.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(V)&&((C=Object.create(C)).wrapped=!0),this.elementProperties.set(V,C),!C.noAccessor){let H=Symbol(),L=this.getPropertyDescriptor(V,H,C);L!==void 0&&E3(this.prototype,V,L)}}static getPropertyDescriptor(V,C,H){let{get:L,set:r}=N3(this.prototype,V)??{get(){return this[C]},set(e){this[C]=e}};return{get:L,set(e){let a=L?.call(this);r?.call(this,e),this.requestUpdate(V,a,H)},configurable:!0,enumerable:!0}}static getPropertyOptions(V){return this.elementProperties.get(V)??E2}static _$Ei(){if(this.hasOwnProperty(t1("elementProperties")))return;let V=U3(this);V.finalize(),V.l!==void 0&&(this.l=[...V.l]),this.elementProperties=new Map(V.elementProperties)}static finalize(){if(this.hasOwnProperty(t1("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(t1("properties"))){let C=this.properties,H=[...W3(C),...I3(C)];for(let L of H)this.createProperty(L,C[L])}let V=this[Symbol.metadata];if(V!==null){let C=litPropertyMetadata.get(V);if(C!==void 0)for(let[H,L]of C)this.elementProperties.set(H,L)}this._$Eh=new Map;for(let[C,H]of this.elementProperties){let L=this._$Eu(C,H);L!==void 0&&this._$Eh.set(L,C)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(V){let C=[];if(Array.isArray(V)){let H=new Set(V.flat(1/0).reverse());for(let L of H)C.unshift(X1(L))}else V!==void 0&&C.push(X1(V));return C}static _$Eu(V,C){let H=C.attribute;return H===!1?void 0:typeof H=="string"?H:typeof V=="string"?V.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(V=>this.enableUpdating=V),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(V=>V(this))}addController(V){(this._$EO??=new Set).add(V),this.renderRoot!==void 0&&this.isConnected&&V.hostConnected?.()}removeController(V){this._$EO?.delete(V)}_$E_(){let V=new Map,C=this.constructor.elementProperties;for(let H of C.keys())this.hasOwnProperty(H)&&(V.set(H,this[H]),delete this[H]);V.size>0&&(this._$Ep=V)}createRenderRoot(){let V=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return D2(V,this.constructor.elementStyles),V}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(V=>V.hostConnected?.())}enableUpdating(V){}disconnectedCallback(){this._$EO?.forEach(V=>V.hostDisconnected?.())}attributeChangedCallback(V,C,H){this._$AK(V,H)}_$ET(V,C){let H=this.constructor.elementProperties.get(V),L=this.constructor._$Eu(V,H);if(L!==void 0&&H.reflect===!0){let r=(H.converter?.toAttribute!==void 0?H.converter:Y1).toAttribute(C,H.type);this._$Em=V,r==null?this.removeAttribute(L):this.setAttribute(L,r),this._$Em=null}}_$AK(V,C){let H=this.constructor,L=H._$Eh.get(V);if(L!==void 0&&this._$Em!==L){let r=H.getPropertyOptions(L),e=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:Y1;this._$Em=L;let a=e.fromAttribute(C,r.type);this[L]=a??this._$Ej?.get(L)??a,this._$Em=null}}requestUpdate(V,C,H,L=!1,r){if(V!==void 0){let e=this.constructor;if(L===!1&&(r=this[V]),H??=e.getPropertyOptions(V),!((H.hasChanged??N2)(r,C)||H.useDefault&&H.reflect&&r===this._$Ej?.get(V)&&!this.hasAttribute(e._$Eu(V,H))))return;this.C(V,C,H)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(V,C,{useDefault:H,reflect:L,wrapped:r},e){H&&!(this._$Ej??=new Map).has(V)&&(this._$Ej.set(V,e??C??this[V]),r!==!0||e!==void 0)||(this._$AL.has(V)||(this.hasUpdated||H||(C=void 0),this._$AL.set(V,C)),L===!0&&this._$Em!==V&&(this._$Eq??=new Set).add(V))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(C){Promise.reject(C)}let V=this.scheduleUpdate();return V!=null&&await V,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[L,r]of this._$Ep)this[L]=r;this._$Ep=void 0}let H=this.constructor.elementProperties;if(H.size>0)for(let[L,r]of H){let{wrapped:e}=r,a=this[L];e!==!0||this._$AL.has(L)||a===void 0||this.C(L,void 0,r,a)}}let V=!1,C=this._$AL;try{V=this.shouldUpdate(C),V?(this.willUpdate(C),this._$EO?.forEach(H=>H.hostUpdate?.()),this.update(C)):this._$EM()}catch(H){throw V=!1,this._$EM(),H}V&&this._$AE(C)}willUpdate(V){}_$AE(V){this._$EO?.forEach(C=>C.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(V)),this.updated(V)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(V){return!0}update(V){this._$Eq&&=this._$Eq.forEach(C=>this._$ET(C,this[C])),this._$EM()}updated(V){}firstUpdated(V){}};T.elementStyles=[],T.shadowRootOptions={mode:"open"},T[t1("elementProperties")]=new Map,T[t1("finalized")]=new Map,Q3?.({ReactiveElement:T}),(w1.reactiveElementVersions??=[]).push("2.1.2");var r2=globalThis,W2=M=>M,y1=r2.trustedTypes,I2=y1?y1.createPolicy("lit-html",{createHTML:M=>M}):void 0,K2="$lit$",R=`lit$${Math.random().toFixed(9).slice(2)}$`,j2="?"+R,z3=`<${j2}>`,N=document,o1=()=>N.createComment(""),a1=M=>M===null||typeof M!="object"&&typeof M!="function",e2=Array.isArray,q3=M=>e2(M)||typeof M?.[Symbol.iterator]=="function",J1=`[ 	
\f\r]`,i1=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,U2=/-->/g,G2=/>/g,$=RegExp(`>|${J1}(?:([^\\s"'>=/]+)(${J1}*=${J1}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Q2=/'/g,z2=/"/g,X2=/^(?:script|style|textarea|title)$/i,t2=M=>(V,...C)=>({_$litType$:M,strings:V,values:C}),t=t2(1),I=t2(2),P0=t2(3),W=Symbol.for("lit-noChange"),o=Symbol.for("lit-nothing"),q2=new WeakMap,E=N.createTreeWalker(N,129);function Y2(M,V){if(!e2(M)||!M.hasOwnProperty("raw"))throw Error("invalid template strings array");return I2!==void 0?I2.createHTML(V):V}var K3=(M,V)=>{let C=M.length-1,H=[],L,r=V===2?"<svg>":V===3?"<math>":"",e=i1;for(let a=0;a<C;a++){let A=M[a],m,d,p=-1,u=0;for(;u<A.length&&(e.lastIndex=u,d=e.exec(A),d!==null);)u=e.lastIndex,e===i1?d[1]==="!--"?e=U2:d[1]!==void 0?e=G2:d[2]!==void 0?(X2.test(d[2])&&(L=RegExp("</"+d[2],"g")),e=$):d[3]!==void 0&&(e=$):e===$?d[0]===">"?(e=L??i1,p=-1):d[1]===void 0?p=-2:(p=e.lastIndex-d[2].length,m=d[1],e=d[3]===void 0?$:d[3]==='"'?z2:Q2):e===z2||e===Q2?e=$:e===U2||e===G2?e=i1:(e=$,L=void 0);let S=e===$&&M[a+1].startsWith("/>")?" ":"";r+=e===i1?A+z3:p>=0?(H.push(m),A.slice(0,p)+K2+A.slice(p)+R+S):A+R+(p===-2?a:S)}return[Y2(M,r+(M[C]||"<?>")+(V===2?"</svg>":V===3?"</math>":"")),H]},A1=class M{constructor({strings:V,_$litType$:C},H){let L;this.parts=[];let r=0,e=0,a=V.length-1,A=this.parts,[m,d]=K3(V,C);if(this.el=M.createElement(m,H),E.currentNode=this.el.content,C===2||C===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(L=E.nextNode())!==null&&A.length<a;){if(L.nodeType===1){if(L.hasAttributes())for(let p of L.getAttributeNames())if(p.endsWith(K2)){let u=d[e++],S=L.getAttribute(p).split(R),P=/([.?@])?(.*)/.exec(u);A.push({type:1,index:r,name:P[2],strings:S,ctor:P[1]==="."?H2:P[1]==="?"?V2:P[1]==="@"?L2:Y}),L.removeAttribute(p)}else p.startsWith(R)&&(A.push({type:6,index:r}),L.removeAttribute(p));if(X2.test(L.tagName)){let p=L.textContent.split(R),u=p.length-1;if(u>0){L.textContent=y1?y1.emptyScript:"";for(let S=0;S<u;S++)L.append(p[S],o1()),E.nextNode(),A.push({type:2,index:++r});L.append(p[u],o1())}}}else if(L.nodeType===8)if(L.data===j2)A.push({type:2,index:r});else{let p=-1;for(;(p=L.data.indexOf(R,p+1))!==-1;)A.push({type:7,index:r}),p+=R.length-1}r++}}static createElement(V,C){let H=N.createElement("template");return H.innerHTML=V,H}};function X(M,V,C=M,H){if(V===W)return V;let L=H!==void 0?C._$Co?.[H]:C._$Cl,r=a1(V)?void 0:V._$litDirective$;return L?.constructor!==r&&(L?._$AO?.(!1),r===void 0?L=void 0:(L=new r(M),L._$AT(M,C,H)),H!==void 0?(C._$Co??=[])[H]=L:C._$Cl=L),L!==void 0&&(V=X(M,L._$AS(M,V.values),L,H)),V}var C2=class{constructor(V,C){this._$AV=[],this._$AN=void 0,this._$AD=V,this._$AM=C}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(V){let{el:{content:C},parts:H}=this._$AD,L=(V?.creationScope??N).importNode(C,!0);E.currentNode=L;let r=E.nextNode(),e=0,a=0,A=H[0];for(;A!==void 0;){if(e===A.index){let m;A.type===2?m=new d1(r,r.nextSibling,this,V):A.type===1?m=new A.ctor(r,A.name,A.strings,this,V):A.type===6&&(m=new M2(r,this,V)),this._$AV.push(m),A=H[++a]}e!==A?.index&&(r=E.nextNode(),e++)}return E.currentNode=N,L}p(V){let C=0;for(let H of this._$AV)H!==void 0&&(H.strings!==void 0?(H._$AI(V,H,C),C+=H.strings.length-2):H._$AI(V[C])),C++}},d1=class M{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(V,C,H,L){this.type=2,this._$AH=o,this._$AN=void 0,this._$AA=V,this._$AB=C,this._$AM=H,this.options=L,this._$Cv=L?.isConnected??!0}get parentNode(){let V=this._$AA.parentNode,C=this._$AM;return C!==void 0&&V?.nodeType===11&&(V=C.parentNode),V}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(V,C=this){V=X(this,V,C),a1(V)?V===o||V==null||V===""?(this._$AH!==o&&this._$AR(),this._$AH=o):V!==this._$AH&&V!==W&&this._(V):V._$litType$!==void 0?this.$(V):V.nodeType!==void 0?this.T(V):q3(V)?this.k(V):this._(V)}O(V){return this._$AA.parentNode.insertBefore(V,this._$AB)}T(V){this._$AH!==V&&(this._$AR(),this._$AH=this.O(V))}_(V){this._$AH!==o&&a1(this._$AH)?this._$AA.nextSibling.data=V:this.T(N.createTextNode(V)),this._$AH=V}$(V){let{values:C,_$litType$:H}=V,L=typeof H=="number"?this._$AC(V):(H.el===void 0&&(H.el=A1.createElement(Y2(H.h,H.h[0]),this.options)),H);if(this._$AH?._$AD===L)this._$AH.p(C);else{let r=new C2(L,this),e=r.u(this.options);r.p(C),this.T(e),this._$AH=r}}_$AC(V){let C=q2.get(V.strings);return C===void 0&&q2.set(V.strings,C=new A1(V)),C}k(V){e2(this._$AH)||(this._$AH=[],this._$AR());let C=this._$AH,H,L=0;for(let r of V)L===C.length?C.push(H=new M(this.O(o1()),this.O(o1()),this,this.options)):H=C[L],H._$AI(r),L++;L<C.length&&(this._$AR(H&&H._$AB.nextSibling,L),C.length=L)}_$AR(V=this._$AA.nextSibling,C){for(this._$AP?.(!1,!0,C);V!==this._$AB;){let H=W2(V).nextSibling;W2(V).remove(),V=H}}setConnected(V){this._$AM===void 0&&(this._$Cv=V,this._$AP?.(V))}},Y=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(V,C,H,L,r){this.type=1,this._$AH=o,this._$AN=void 0,this.element=V,this.name=C,this._$AM=L,this.options=r,H.length>2||H[0]!==""||H[1]!==""?(this._$AH=Array(H.length-1).fill(new String),this.strings=H):this._$AH=o}_$AI(V,C=this,H,L){let r=this.strings,e=!1;if(r===void 0)V=X(this,V,C,0),e=!a1(V)||V!==this._$AH&&V!==W,e&&(this._$AH=V);else{let a=V,A,m;for(V=r[0],A=0;A<r.length-1;A++)m=X(this,a[H+A],C,A),m===W&&(m=this._$AH[A]),e||=!a1(m)||m!==this._$AH[A],m===o?V=o:V!==o&&(V+=(m??"")+r[A+1]),this._$AH[A]=m}e&&!L&&this.j(V)}j(V){V===o?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,V??"")}},H2=class extends Y{constructor(){super(...arguments),this.type=3}j(V){this.element[this.name]=V===o?void 0:V}},V2=class extends Y{constructor(){super(...arguments),this.type=4}j(V){this.element.toggleAttribute(this.name,!!V&&V!==o)}},L2=class extends Y{constructor(V,C,H,L,r){super(V,C,H,L,r),this.type=5}_$AI(V,C=this){if((V=X(this,V,C,0)??o)===W)return;let H=this._$AH,L=V===o&&H!==o||V.capture!==H.capture||V.once!==H.once||V.passive!==H.passive,r=V!==o&&(H===o||L);L&&this.element.removeEventListener(this.name,this,H),r&&this.element.addEventListener(this.name,this,V),this._$AH=V}handleEvent(V){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,V):this._$AH.handleEvent(V)}},M2=class{constructor(V,C,H){this.element=V,this.type=6,this._$AN=void 0,this._$AM=C,this.options=H}get _$AU(){return this._$AM._$AU}_$AI(V){X(this,V)}};var j3=r2.litHtmlPolyfillSupport;j3?.(A1,d1),(r2.litHtmlVersions??=[]).push("3.3.3");var J2=(M,V,C)=>{let H=C?.renderBefore??V,L=H._$litPart$;if(L===void 0){let r=C?.renderBefore??null;H._$litPart$=L=new d1(V.insertBefore(o1(),r),r,void 0,C??{})}return L._$AI(M),L};var i2=globalThis,F=class extends T{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let V=super.createRenderRoot();return this.renderOptions.renderBefore??=V.firstChild,V}update(V){let C=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(V),this._$Do=J2(C,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return W}};F._$litElement$=!0,F.finalized=!0,i2.litElementHydrateSupport?.({LitElement:F});var X3=i2.litElementPolyfillSupport;X3?.({LitElement:F});(i2.litElementVersions??=[]).push("4.2.2");var C5=e1`
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
`;var b1={act_again:"Let the hub act",all_in_order:"All is in order: nothing waits for you.",and_more:"and {count} more",ask_somebody:"Ask {who}: it wants a right that you do not have.",attention:"Needs a person",away:"The hub does not answer at the moment. What is shown is old.",book:"Book",book_for:"Book {length}",booked_for:"Booked {times}.",booked_next:"Next",booked_now:"Booked",came_at:"Somebody came at {time}.",cancel_booking:"Cancel the booking",card_attention:"Needs a person",card_attention_does:"What needs a person, by urgency, with one tap to do it",card_now:"Now",card_now_does:"A place at a glance: who is there, who is awaited, what can be taken",card_space:"Space",card_space_does:"One space through and through: state, people, door, sensors, reasons",card_week:"Week",card_week_does:"The bookings by hours; drag to book, move and shorten",certificate:"What each sensor said",close:"Close",closed:"Closed",closed_until:"Closed until {time}",comfort:"Comfort",deed_automation_on:"Let the hub act",deed_back_in_service:"Back in service",deed_call_again:"Call the lock again",deed_check_in:"They are here",deed_look:"Have a look",deed_mend:"Settle it",deed_reset_alarm:"End the alarm",door_emergency:"held open by the alarm",door_failed:"does not obey",door_held_open:"held open",door_locked:"locked",door_open:"open",door_unknown:"not known",door_unlocked:"unlocked",doors:"Doors",earlier:"Earlier",end:"End",ended_at:"It ended at {time}.",extend:"Extend",from_source:"It comes from a calendar outside: {source}. What is changed here is told to it where it takes that.",given_back_in:"given back in {time}",heat:"Heating",heat_by_hand:"set by hand",heat_comfort:"comfort",heat_cooling:"cooling",heat_eco:"eco",heat_frost_guard:"frost guard",heat_off:"off",heat_out_of_reach:"out of reach",heat_reduced:"reduced",heat_watching:"only watched",later:"Later",leave_it:"Leave it",light:"Light",light_by_hand:"set by hand",light_left_on:"left on",light_lit:"on",light_out:"off",light_out_of_reach:"out of reach",light_watching:"only watched",light_welcome:"on to welcome people",loading:"Loading…",longer:"Longer",looked_at:"Looked at {time}.",more:"More",moved_to:"Moved to {times}.",no_place:"There is no place yet. Ask who administers Home Assistant to add one.",not_at_work:"{site}: this place is not at work. Nothing is known of it.",not_known_yet:"{site}: not known yet. The hub is looking.",nothing_decided:"Nothing was decided in the last 24 hours.",one_thing:"One thing needs you",only_watch:"Let the hub only watch",open:"Open",open_door:"Open for somebody",open_until:"Open until {time}",pair:"{what}: {how}",people_no:"Nobody is there.",people_unknown:"Whether somebody is there is not known.",people_yes:"Somebody is there.",put_back:"Back in service",quarter_earlier:"15 min earlier",quarter_later:"15 min later",reasons_of_today:"Its reasons of today",sensors:"Sensors",shorter:"Shorter",show_day:"One day",show_week:"One week",since:"since {time}",space:"Space",stage_awaiting:"awaited",stage_cancelled:"cancelled",stage_checked_in:"in use",stage_completed:"used",stage_released:"given back",stage_scheduled:"booked",stage_unverified:"not verified",sure:"Do it?",sure_to_cancel:"Cancel this booking?",sure_to_end:"End this booking now?",sure_to_open:"Open “{door}” for somebody?",take_out:"Take out of service",they_are_here:"They are here",things:"{count} things need you",times:"Times",today:"Today",told_awaiting:"Awaited",told_closed:"Closed",told_free:"Free",told_occupied:"Occupied",told_out_of_service:"Out of service",told_soon:"Soon taken",told_unknown:"Not known",told_unsure:"Not booked, unsure",told_walk_in:"Occupied, not booked",undo:"Undo the release",until:"until {time}",urgency_later:"When there is time",urgency_now:"Now",urgency_today:"Today",week_legend:"Drag to book or to move (with a finger: hold, then drag); a tap tells why. Bar at the side: somebody was there. Dashed: given back. Hatched: closed.",what_for:"What for (only for who may read titles)",what_to_do:"What can be done",works:"works",yes_do_it:"Yes, do it",as_table:"As a table",before:"before: {value}",busiest:"Most: {when}",busy:"Hours used by hour and weekday",card_figures:"Figures",card_figures_does:"How much the spaces are used, by month, hour and space, and the report on paper",edit_dashboard:"Dashboard with the other views",edit_dashboard_help:"The end of its address. Leave it empty for the one in the sidebar.",edit_site:"Place",edit_site_help:"Leave it empty for all places.",edit_space:"Space",fewer_than:"fewer than {count}",figure_booked:"Booked",figure_members:"People who booked",figure_no_shows:"Nobody came",figure_open:"Open",figure_rate:"Rate of use",figure_released:"Given back",figure_reused:"Of this used again",figure_used:"Used",figure_walk_ins:"Without a booking",figures:"Figures",last_month:"Last month",last_year:"Last year",many_common:"{count} common spaces",many_desk:"{count} desks",many_locker:"{count} lockers",many_meeting_room:"{count} meeting rooms",many_of_a_kind:"{count} spaces",many_office:"{count} offices",many_phone_box:"{count} phone boxes",not_told:"not told",on_paper:"On paper",strategy:"Faitout: places",strategy_does:"What goes on, the week, what needs a person, and the figures; a page for each space. It follows the places by itself.",this_month:"This month",this_year:"This year",as_set:"(as it is set)",card_what_if:"What if",card_what_if_does:"What other graces would have freed, and whom they would have hurt",few_bookings:"Only {count} bookings: that tells little.",grace:"Grace",here:"Then",kind_common:"Common spaces",kind_desk:"Desks",kind_locker:"Lockers",kind_meeting_room:"Meeting rooms",kind_office:"Offices",kind_phone_box:"Phone boxes",nothing_recorded:"Nothing was recorded there in the last four weeks.",replayed:"{done} of {all} replayed",stop:"Stop",what_if_curve:"Hours that would have been freed, and people who would have been hurt, by grace",what_if_question:"How long should a booking wait for its people? The last four weeks are replayed with other graces; nothing is changed by that.",would_free:"Freed",would_hurt:"People hurt",air:"Air",air_co2:"CO2",air_good:"good",air_humidity:"Humidity",air_stale:"stale: open a window now",air_stuffy:"stuffy: let air in",air_temperature:"Temperature",missed_of:"uses missed: {missed} of {uses}",not_known:"not known",said_at:"said {time}",seen:"How well it is seen",sight_fairly:"fairly well",sight_not_at_all:"not at all",sight_not_yet_known:"not yet known",sight_poorly:"poorly",sight_well:"well",as_set_in:"(as set in {count} of {all})",counted_are:"Counted: {names}.",grace_minutes:"Grace in minutes",none_counted:"It was stopped before the first space was counted.",not_for_you:"This is counted from the record, which is for who may read it. Ask an animator.",part_counted:"Stopped: only {done} of {all} spaces are counted below.",would_free_hours:"Hours freed (left)",would_hurt_people:"People hurt (right)"};var H5={act_again:"Laisser agir la centrale",all_in_order:"Tout est en ordre : rien ne vous attend.",and_more:"et {count} de plus",ask_somebody:"Demandez à {who} : il y faut un droit que vous n’avez pas.",attention:"À voir",away:"La centrale ne répond pas pour le moment. Ce qui est affiché est ancien.",book:"Réserver",book_for:"Réserver {length}",booked_for:"Réservé {times}.",booked_next:"Ensuite",booked_now:"Réservé",came_at:"Quelqu’un est venu à {time}.",cancel_booking:"Annuler la réservation",card_attention:"À voir",card_attention_does:"Ce qui demande quelqu’un, par urgence, avec le geste à faire",card_now:"Maintenant",card_now_does:"Un lieu d’un coup d’œil : qui est là, qui est attendu, ce qui est libre",card_space:"Espace",card_space_does:"Un espace en détail : état, gens, porte, capteurs, raisons",card_week:"Semaine",card_week_does:"Les réservations heure par heure ; glissez pour réserver, déplacer, raccourcir",certificate:"Ce qu’a dit chaque capteur",close:"Fermer",closed:"Fermé",closed_until:"Fermé jusqu’à {time}",comfort:"Confort",deed_automation_on:"Laisser agir la centrale",deed_back_in_service:"Remettre en service",deed_call_again:"Rappeler la serrure",deed_check_in:"Ils sont là",deed_look:"Aller voir",deed_mend:"Régler",deed_reset_alarm:"Lever l’alarme",door_emergency:"tenue ouverte par l’alarme",door_failed:"n’obéit pas",door_held_open:"tenue ouverte",door_locked:"verrouillée",door_open:"ouverte",door_unknown:"inconnue",door_unlocked:"déverrouillée",doors:"Portes",earlier:"Avant",end:"Terminer",ended_at:"Terminé à {time}.",extend:"Prolonger",from_source:"Vient d’un calendrier extérieur : {source}. Ce qui change ici lui est dit, s’il le prend.",given_back_in:"rendu dans {time}",heat:"Chauffage",heat_by_hand:"réglé à la main",heat_comfort:"confort",heat_cooling:"rafraîchissement",heat_eco:"éco",heat_frost_guard:"hors-gel",heat_off:"arrêt",heat_out_of_reach:"hors de portée",heat_reduced:"réduit",heat_watching:"seulement observé",later:"Après",leave_it:"Laisser",light:"Lumière",light_by_hand:"réglée à la main",light_left_on:"laissée allumée",light_lit:"allumée",light_out:"éteinte",light_out_of_reach:"hors de portée",light_watching:"seulement observée",light_welcome:"allumée pour accueillir",loading:"Chargement…",longer:"Plus long",looked_at:"Vu à {time}.",more:"Plus",moved_to:"Déplacé à {times}.",no_place:"Il n’y a encore aucun lieu. Demandez à qui administre Home Assistant d’en ajouter un.",not_at_work:"{site} : ce lieu n’est pas en marche. On n’en sait rien.",not_known_yet:"{site} : pas encore connu. La centrale regarde.",nothing_decided:"Rien n’a été décidé ces dernières 24 heures.",one_thing:"Une chose vous attend",only_watch:"Ne faire que regarder",open:"Ouvert",open_door:"Ouvrir à quelqu’un",open_until:"Ouvert jusqu’à {time}",pair:"{what} : {how}",people_no:"Personne n’est là.",people_unknown:"On ne sait pas si quelqu’un est là.",people_yes:"Quelqu’un est là.",put_back:"Remettre en service",quarter_earlier:"15 min plus tôt",quarter_later:"15 min plus tard",reasons_of_today:"Ses raisons du jour",sensors:"Capteurs",shorter:"Plus court",show_day:"Un jour",show_week:"Une semaine",since:"depuis {time}",space:"Espace",stage_awaiting:"attendu",stage_cancelled:"annulé",stage_checked_in:"en cours",stage_completed:"utilisé",stage_released:"rendu",stage_scheduled:"réservé",stage_unverified:"non vérifié",sure:"Le faire ?",sure_to_cancel:"Annuler cette réservation ?",sure_to_end:"Terminer cette réservation maintenant ?",sure_to_open:"Ouvrir « {door} » à quelqu’un ?",take_out:"Mettre hors service",they_are_here:"Ils sont là",things:"{count} choses vous attendent",times:"Heures",today:"Aujourd’hui",told_awaiting:"Attendu",told_closed:"Fermé",told_free:"Libre",told_occupied:"Occupé",told_out_of_service:"Hors service",told_soon:"Bientôt pris",told_unknown:"Inconnu",told_unsure:"Non réservé, incertain",told_walk_in:"Occupé sans réservation",undo:"Annuler la libération",until:"jusqu’à {time}",urgency_later:"Quand il y a le temps",urgency_now:"Maintenant",urgency_today:"Aujourd’hui",week_legend:"Glissez pour réserver ou déplacer (au doigt : maintenez, puis glissez) ; un appui dit pourquoi. Barre sur le côté : quelqu’un était là. Tirets : rendu. Hachures : fermé.",what_for:"Pour quoi (seulement pour qui peut lire les titres)",what_to_do:"Ce qu’on peut faire",works:"fonctionne",yes_do_it:"Oui",as_table:"En tableau",before:"avant : {value}",busiest:"Le plus : {when}",busy:"Heures utilisées par heure et jour de la semaine",card_figures:"Chiffres",card_figures_does:"L’utilisation des espaces par mois, heure et espace, et le rapport sur papier",edit_dashboard:"Tableau de bord des autres vues",edit_dashboard_help:"La fin de son adresse. Laissez vide pour celui de la barre latérale.",edit_site:"Lieu",edit_site_help:"Laissez vide pour tous les lieux.",edit_space:"Espace",fewer_than:"moins de {count}",figure_booked:"Réservé",figure_members:"Personnes ayant réservé",figure_no_shows:"Personne n’est venu",figure_open:"Ouvert",figure_rate:"Taux d’utilisation",figure_released:"Rendu",figure_reused:"Dont réutilisé",figure_used:"Utilisé",figure_walk_ins:"Sans réservation",figures:"Chiffres",last_month:"Mois dernier",last_year:"Année dernière",many_common:"{count} espaces communs",many_desk:"{count} postes",many_locker:"{count} casiers",many_meeting_room:"{count} salles de réunion",many_of_a_kind:"{count} espaces",many_office:"{count} bureaux",many_phone_box:"{count} cabines",not_told:"non indiqué",on_paper:"Sur papier",strategy:"Faitout : les lieux",strategy_does:"Ce qui se passe, la semaine, ce qui vous attend et les chiffres ; une page pour chaque espace. Il suit les lieux tout seul.",this_month:"Ce mois-ci",this_year:"Cette année",as_set:"(réglage actuel)",card_what_if:"Et si",card_what_if_does:"Ce qu’auraient rendu d’autres délais, et qui ils auraient lésé",few_bookings:"Seulement {count} réservations : cela dit peu.",grace:"Délai",here:"Alors",kind_common:"Espaces communs",kind_desk:"Postes",kind_locker:"Casiers",kind_meeting_room:"Salles de réunion",kind_office:"Bureaux",kind_phone_box:"Cabines",nothing_recorded:"Rien n’y a été enregistré ces quatre dernières semaines.",replayed:"{done} sur {all} rejoués",stop:"Arrêter",what_if_curve:"Heures qui auraient été rendues, et gens qui auraient été lésés, selon le délai",what_if_question:"Combien de temps une réservation doit-elle attendre ses gens ? Les quatre dernières semaines sont rejouées avec d’autres délais ; rien n’en est changé.",would_free:"Rendu",would_hurt:"Gens lésés",air:"Air",air_co2:"CO2",air_good:"bon",air_humidity:"Humidité",air_stale:"vicié : ouvrez une fenêtre maintenant",air_stuffy:"lourd : aérez",air_temperature:"Température",missed_of:"passages manqués : {missed} sur {uses}",not_known:"inconnu",said_at:"dit à {time}",seen:"Ce qu’on en voit",sight_fairly:"assez bien",sight_not_at_all:"pas du tout",sight_not_yet_known:"pas encore connu",sight_poorly:"mal",sight_well:"bien",as_set_in:"(réglé ainsi dans {count} sur {all})",counted_are:"Comptés : {names}.",grace_minutes:"Délai de grâce, en minutes",none_counted:"Arrêté avant que le premier espace soit compté.",not_for_you:"Cela se compte dans le journal, que vous n’avez pas le droit de lire. Demandez à qui anime le lieu.",part_counted:"Arrêté : {done} espaces sur {all} seulement sont comptés ci-dessous.",would_free_hours:"Heures rendues (à gauche)",would_hurt_people:"Gens lésés (à droite)"};var C0={en:b1,fr:H5};function k(M,V,C={}){return(C0[M.slice(0,2)]??b1)[V].replace(/\{(\w+)\}/g,(L,r)=>String(C[r]??L))}function g(M){return M in b1}var V5=new Map;function o2(M,V,C,H){let L=`${M} ${V} ${JSON.stringify(C)}`,r=V5.get(L);return r||(r=new Intl.DateTimeFormat(M,{...C,timeZone:V}),V5.set(L,r)),r.format(H*1e3)}var p1=" ";function y(M,V,C){let H=o2("en-GB",V,{hour:"2-digit",minute:"2-digit"},C);if(!M.startsWith("fr"))return H;let[L,r]=H.split(":"),e=`${Number(L)}${p1}h`;return r==="00"?e:`${e}${p1}${r}`}function m1(M,V,C,H){return o2(M,V,{weekday:H,day:"numeric",month:H},C)}function B1(M,V){return o2("sv-SE",M,{year:"numeric",month:"2-digit",day:"2-digit"},V)}function b(M,V,C,H){let L=y(M,V,C);return B1(V,C)===B1(V,H)?L:`${m1(M,V,C,"short")} ${L}`}function B(M){let V=Math.max(0,Math.round(M));if(V<60)return`${V}${p1}min`;let C=V%60,H=`${Math.floor(V/60)}${p1}h`;return C?`${H}${p1}${String(C).padStart(2,"0")}`:H}function P1(M){let V=Math.max(0,Math.ceil(M));return`${Math.floor(V/60)}:${String(V%60).padStart(2,"0")}`}var H0={site:"edit_site",space:"edit_space",dashboard:"edit_dashboard"},V0={site:"edit_site_help",dashboard:"edit_dashboard_help"};function L0(){return document.querySelector("home-assistant")?.hass}async function L5(M){try{return(await M?.callWS({type:"faitout/desk/places"}))?.sites??[]}catch{return[]}}async function T1(M){let V=L0(),C=await L5(V),H=M==="site"?r0(C):M5(C),L=r=>k(V?.language??"en",r);return{schema:[{name:M,required:M==="space",selector:M0(H)},{name:"dashboard",selector:{text:{}}}],computeLabel:r=>L(H0[r.name]),computeHelper:r=>{let e=V0[r.name];return e?L(e):void 0}}}function M0(M){return M.length===0?{text:{}}:{select:{options:M,mode:"dropdown",custom_value:!1}}}function r0(M){return M.map(({site:V,name:C})=>({value:V,label:C}))}function M5(M){return M.flatMap(V=>V.spaces.map(({space:C,name:H})=>({value:`${V.site}/${C}`,label:M.length>1?`${H}, ${V.name}`:H})))}async function r5(M){let[V]=M5(await L5(M));return V?{space:V.value}:{}}function e5(M){let[V,C]=(M.space??"").split("/");return V&&C?{...M,site:V,space:C}:M}var a2="unauthorized",e0="refused";function R1(M,...V){let C=V.length>0?V:[e0,a2];return!M||typeof M!="object"||!("code"in M)?!1:C.includes(String(M.code))}function U(M){return M&&typeof M=="object"&&"message"in M?String(M.message):String(M)}var t5=new WeakMap;function i5(M){let V=t5.get(M.entities);if(V)return V;let C=Object.keys(M.entities).filter(H=>M.entities[H]?.platform==="faitout");return t5.set(M.entities,C),C}var o5="faitout/desk/",t0=150,i0=6e4,_,n1,J,C1,a5,A5,h=class extends F{constructor(){super();Z(this,C1);this.answeredAt=0;Z(this,_);Z(this,n1);Z(this,J,0);this.wrong="",this.refusal="",this.isDenied=!1,this.busy=!1,this.isLost=!1}static getConfigForm(){return T1("site")}static getStubConfig(C){return{}}setConfig(C){this.config=e5(C),this.hass&&this.askSoon()}getGridOptions(){return{columns:"full",min_columns:6}}getCardSize(){return 6}connectedCallback(){super.connectedCallback(),c(this,n1,setInterval(()=>this.askSoon(),i0)),this.hass&&this.askSoon()}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,n1)),clearTimeout(v(this,_)),c(this,_,void 0)}isNews(C,H){return C.connected!==H.connected?!0:C.states===H.states?!1:i5(H).some(L=>C.states[L]!==H.states[L])}shouldUpdate(C){return C.has("hass")&&i(this,C1,a5).call(this,C.get("hass")),C.size>1||!C.has("hass")||!this.answer}askSoon(){v(this,_)===void 0&&c(this,_,setTimeout(()=>{c(this,_,void 0),this.askNow()},this.answer?t0:0))}async askNow(){if(!this.hass||!this.config)return;let C=++g1(this,J)._,{type:H,...L}=this.question();try{let r=await this.hass.callWS({type:o5+H,...L});if(C!==v(this,J))return;this.answer=r,this.answeredAt=this.now,this.isLost=!1,this.isDenied=!1,this.refusal=""}catch(r){if(C!==v(this,J))return;this.isLost=!R1(r),this.isDenied=R1(r,a2),this.isDenied&&(this.answer=void 0),(R1(r)||!this.answer)&&(this.refusal=U(r))}}async carryOut(C,H){if(!(!this.hass||this.busy)){this.busy=!0,this.wrong="";try{return await this.hass.callWS({type:o5+C,...H})}catch(L){this.wrong=U(L);return}finally{this.busy=!1,await this.askNow()}}}say(C,H={}){return k(this.language,C,H)}pair(C,H){return this.say("pair",{what:C,how:H})}get language(){return this.hass?.language??"en"}get now(){return Date.now()/1e3}goTo(C){let H=`/${this.config.dashboard??"faitout-places"}/${C}`;history.pushState(null,"",H),window.dispatchEvent(new CustomEvent("location-changed",{detail:{replace:!1}}))}render(){let C=this.isLost||this.hass?.connected===!1,H=C||this.refusal!=="";return t`<ha-card class="card">
      ${C?t`<p role="status" class="wrong">${this.say("away")}</p>`:o}
      ${i(this,C1,A5).call(this)}
      ${this.wrong&&this.wrong!==this.refusal?t`<p role="alert" class="wrong">${this.wrong}</p>`:o}
      ${this.answer?t`<div class=${H?"away":""}>${this.content(this.answer)}</div>`:this.refusal||this.wrong?o:t`<p class="quiet">${this.say("loading")}</p>`}
    </ha-card>`}};_=new WeakMap,n1=new WeakMap,J=new WeakMap,C1=new WeakSet,a5=function(C){this.hass&&(this.toggleAttribute("dark",this.hass.themes?.darkMode??!1),(!C||this.isNews(C,this.hass))&&this.askSoon(),C?.connected!==this.hass.connected&&this.requestUpdate("answer"))},A5=function(){return this.refusal?this.isDenied?t`<p role="status" class="quiet">${this.refusal}</p>`:t`<p role="alert" class="wrong">${this.refusal}</p>`:o},h.styles=[C5],h.properties={hass:{attribute:!1},config:{state:!0},answer:{state:!0},wrong:{state:!0},refusal:{state:!0},isDenied:{state:!0},busy:{state:!0},isLost:{state:!0}};var d5="M12,4A4,4 0 0,1 16,8A4,4 0 0,1 12,12A4,4 0 0,1 8,8A4,4 0 0,1 12,4M12,14C16.42,14 20,15.79 20,18V20H4V18C4,15.79 7.58,14 12,14Z";var p5="M13,8A4,4 0 0,1 9,12A4,4 0 0,1 5,8A4,4 0 0,1 9,4A4,4 0 0,1 13,8M17,18V20H1V18C1,15.79 4.58,14 9,14C13.42,14 17,15.79 17,18M20.5,14.5V16H19V14.5H20.5M18.5,9.5H17V9A3,3 0 0,1 20,6A3,3 0 0,1 23,9C23,9.97 22.5,10.88 21.71,11.41L21.41,11.6C20.84,12 20.5,12.61 20.5,13.3V13.5H19V13.3C19,12.11 19.6,11 20.59,10.35L20.88,10.16C21.27,9.9 21.5,9.47 21.5,9A1.5,1.5 0 0,0 20,7.5A1.5,1.5 0 0,0 18.5,9V9.5Z";var m5="M13 14H11V9H13M13 18H11V16H13M1 21H23L12 2L1 21Z";var A2="M12 2C6.5 2 2 6.5 2 12S6.5 22 12 22 22 17.5 22 12 17.5 2 12 2M12 20C7.59 20 4 16.41 4 12S7.59 4 12 4 20 7.59 20 12 16.41 20 12 20M16.59 7.58L10 14.17L7.41 11.59L6 13L10 17L18 9L16.59 7.58Z";var n5="M12,20A8,8 0 0,0 20,12A8,8 0 0,0 12,4A8,8 0 0,0 4,12A8,8 0 0,0 12,20M12,2A10,10 0 0,1 22,12A10,10 0 0,1 12,22C6.47,22 2,17.5 2,12A10,10 0 0,1 12,2M12.5,7V12.25L17,14.92L16.25,16.15L11,13V7H12.5Z";var l5="M8,3C6.89,3 6,3.89 6,5V21H18V5C18,3.89 17.11,3 16,3H8M8,5H16V19H8V5M13,11V13H15V11H13Z";var d2="M11,18H13V16H11V18M12,2A10,10 0 0,0 2,12A10,10 0 0,0 12,22A10,10 0 0,0 22,12A10,10 0 0,0 12,2M12,20C7.59,20 4,16.41 4,12C4,7.59 7.59,4 12,4C16.41,4 20,7.59 20,12C20,16.41 16.41,20 12,20M12,6A4,4 0 0,0 8,10H10A2,2 0 0,1 12,8A2,2 0 0,1 14,10C14,12 11,11.75 11,15H13C13,12.75 16,12.5 16,10A4,4 0 0,0 12,6Z";var v5="M12,17A2,2 0 0,0 14,15C14,13.89 13.1,13 12,13A2,2 0 0,0 10,15A2,2 0 0,0 12,17M18,8A2,2 0 0,1 20,10V20A2,2 0 0,1 18,22H6A2,2 0 0,1 4,20V10C4,8.89 4.9,8 6,8H7V6A5,5 0 0,1 12,1A5,5 0 0,1 17,6V8H18M12,3A3,3 0 0,0 9,6V8H15V6A3,3 0 0,0 12,3Z";var x5="M6,2H18V8H18V8L14,12L18,16V16H18V22H6V16H6V16L10,12L6,8V8H6V2M16,16.5L12,12.5L8,16.5V20H16V16.5M12,11.5L16,7.5V4H8V7.5L12,11.5M10,6H14V6.75L12,8.75L10,6.75V6Z";var Z5="M1,21H23L12,2";var o0={free:[A2,"var(--free)"],soon:[n5,"var(--soon)"],awaiting:[x5,"var(--awaited)"],occupied:[d5,"var(--taken)"],closed:[v5,"var(--quiet)"],out_of_service:[Z5,"var(--quiet)"],unsure:[p5,"var(--quiet)"],unknown:[d2,"var(--quiet)"]},F1=m5,s5=l5,u5=A2;function G(M,V="currentColor"){return t`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" style="color:${V}">
    <path d=${M}></path>
  </svg>`}function l1(M){let[V,C]=o0[M]??[d2,"var(--quiet)"];return G(V,C)}var a0=["now","today","later"],A0=["reset_alarm"],x1,O,S5,c5,p2,h5,O5,g5,f5,k5,_1,v1=class extends h{constructor(){super(...arguments);Z(this,O);Z(this,x1);Z(this,_1,()=>{this.mending=void 0})}connectedCallback(){super.connectedCallback(),c(this,x1,setInterval(()=>this.requestUpdate("answer"),1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,x1))}question(){return{type:"attention",...this.config.site?{site:this.config.site}:{}}}content(C){let H=C.sites.flatMap(r=>r.concerns.map(e=>({...e,site:r.site,zone:r.zone}))),L=C.sites.filter(r=>!r.is_known);return t`<div aria-live="polite">
      <h2>${this.say("attention")}</h2>
      ${C.sites.length===0?t`<p class="quiet">${this.say("no_place")}</p>`:o}
      ${H.length===0&&L.length===0?i(this,O,S5).call(this,C.sites):o}
      ${L.map(r=>t`<p class="quiet">
            ${this.say(r.is_at_work?"not_known_yet":"not_at_work",{site:r.name})}
          </p>`)}
      ${a0.map(r=>{let e=H.filter(a=>a.urgency===r);return e.length===0?o:t`<h3>${this.say(`urgency_${r}`)}</h3>
              <ul>
                ${e.map(a=>i(this,O,h5).call(this,a))}
              </ul>`})}
    </div>
    ${i(this,O,c5).call(this,C.sites)}`}};x1=new WeakMap,O=new WeakSet,S5=function(C){return C.length===0||v(this,O,p2)?o:t`<p class="row">${G(u5,"var(--free)")} ${this.say("all_in_order")}</p>`},c5=function([C]){if(!C||v(this,O,p2))return o;let H=y(this.language,C.zone,this.answeredAt);return t`<p class="quiet">${this.say("looked_at",{time:H})}</p>`},p2=function(){return this.isLost||this.refusal!==""||this.hass?.connected===!1},h5=function(C){let{zone:H}=C,L=C.since===null?o:t` · ${this.say("since",{time:b(this.language,H,C.since,this.now)})}`,r=C.due===null?o:t` · <strong role="timer">${P1(C.due-this.now)}</strong>`;return t`<li style="border-top:1px solid var(--line);padding:8px 0">
      <p class="row" style="flex-wrap:nowrap;align-items:flex-start">
        ${G(F1,C.urgency==="now"?"var(--taken)":"var(--soon)")}
        <span
          ><strong>${C.what}</strong><br /><span class="quiet"
            >${C.where}${L}${r}</span
          ></span
        >
      </p>
      <p>${C.todo}</p>
      ${i(this,O,O5).call(this,C)}
      ${C.helpers.length>0?t`<p class="quiet">${this.say("ask_somebody",{who:C.helpers.join(", ")})}</p>`:o}
      ${this.mended?.key===C.key&&this.mending?i(this,O,f5).call(this,this.mending):o}
    </li>`},O5=function(C){let H=`deed_${C.deed}`;return C.deed===null||!g(H)?o:t`<button
      class="main"
      ?disabled=${this.busy}
      aria-label="${this.say(H)}: ${C.where}"
      @click=${()=>i(this,O,g5).call(this,C)}
    >
      ${this.say(H)}
    </button>`},g5=async function(C){let{site:H,key:L}=C;switch(C.deed){case"look":this.goTo(C.kind==="screens"?"screens":C.space?`space-${H}-${C.space}`:"now");return;case"mend":this.mended=C,this.mending=await this.carryOut("attention/mend",{site:H,issue_id:C.subject});return;default:if(C.deed&&A0.includes(C.deed)&&!confirm(this.say("sure")))return;await this.carryOut("attention/do",{site:H,key:L})}},f5=function(C){return t`<div role="group" style="margin:8px 0">
      ${C.text?t`<p>${C.text}</p>`:o}
      <div class="row">
        ${C.ways.map(H=>t`<button ?disabled=${this.busy} @click=${()=>i(this,O,k5).call(this,H.id)}>
            ${H.label||this.say("yes_do_it")}
          </button>`)}
        <button class="plain" @click=${v(this,_1)}>${this.say("leave_it")}</button>
      </div>
    </div>`},k5=async function(C){let{mended:H,mending:L}=this;if(!H||!L?.flow_id)return;let r=await this.carryOut("attention/mend",{site:H.site,issue_id:H.subject,flow_id:L.flow_id,way:C});this.mending=r?.flow_id?r:void 0},_1=new WeakMap,v1.properties={...h.properties,mending:{state:!0},mended:{state:!0}};var w5=["last_month","this_month","this_year","last_year"];function y5(M,V){let[C,H]=[V.getFullYear(),V.getMonth()];switch(M){case"last_month":return D1(C,H-1,1);case"this_month":return D1(C,H,1);case"this_year":return D1(C,0,12);case"last_year":return D1(C-1,0,12)}}function D1(M,V,C){return{start:$1(M,V),end:$1(M,V+C),compare_start:$1(M,V-C),compare_end:$1(M,V)}}function $1(M,V){return new Date(Date.UTC(M,V,1)).toISOString().slice(0,10)}var d0=5*6e4,Q=13,b5=34,H1,f,B5,P5,m2,n2,T5,R5,Z1=class extends h{constructor(){super();Z(this,f);Z(this,H1,0);this.period="last_month"}question(){let C=this.language.startsWith("fr")?"fr":"en",H=this.config.site?{site:this.config.site}:{};return{type:"figures",language:C,...H,...y5(this.period,new Date)}}isNews(C,H){return C.connected!==H.connected}async askNow(){this.answer&&!this.isLost&&!this.refusal&&Date.now()-v(this,H1)<d0||(c(this,H1,Date.now()),await super.askNow())}content(C){let{total:H,compared:L,paper:r}=C;return t`<h2>${this.say("figures")}</h2>
      <div class="row" role="group" aria-label=${this.say("figures")}>
        ${w5.map(e=>t`<button
            class=${e===this.period?"main":""}
            aria-pressed=${e===this.period}
            @click=${()=>i(this,f,R5).call(this,e)}
          >
            ${this.say(e)}
          </button>`)}
      </div>
      ${r?t`<p class="row">
              <a class="button" href=${r.page} target="_blank" rel="noopener"
                >${this.say("on_paper")}</a
              >
              <a
                href=${this.language.startsWith("fr")?r.semicolon:r.comma}
                class="button"
                download
                >${this.say("as_table")}</a
              >
            </p>`:o}
      <dl style="display:grid;grid-template-columns:1fr auto;gap:4px 12px;margin:8px 0">
        ${i(this,f,B5).call(this,H,L?.total)}
      </dl>
      ${i(this,f,P5).call(this,C.heat)}
      <table style="width:100%">
        <tbody>
          ${C.spaces.map(e=>t`<tr>
              <th scope="row" style="text-align:left;font-weight:normal">
                ${e.name} <span class="quiet">${e.site_name}</span>
              </th>
              <td style="text-align:right">${B(e.used_minutes)}</td>
              <td style="text-align:right">${i(this,f,n2).call(this,e.rate)}</td>
            </tr>`)}
        </tbody>
      </table>`}};H1=new WeakMap,f=new WeakSet,B5=function(C,H){let L=e=>[["figure_rate",i(this,f,n2).call(this,e.rate)],["figure_used",B(e.used_minutes)],["figure_open",B(e.open_minutes)],["figure_booked",B(e.booked_minutes)],["figure_no_shows",String(e.no_shows)],["figure_walk_ins",String(e.walk_ins)],["figure_released",B(e.released_minutes)],["figure_reused",B(e.reused_minutes)],["figure_members",i(this,f,T5).call(this,e.members)]],r=H?L(H):[];return L(C).map(([e,a],A)=>t`<dt>${this.say(e)}</dt>
        <dd style="margin:0;text-align:right">
          <strong>${a}</strong>
          ${r[A]?t`<br /><span class="quiet"
                    >${this.say("before",{value:r[A][1]})}</span
                  >`:o}
        </dd>`)},P5=function(C){let H=Math.max(...C.flat());if(H===0)return o;let L=C.findIndex(A=>A.includes(H)),r=C[L]?.indexOf(H)??0,e=`${i(this,f,m2).call(this,L,"long")} ${r}–${r+1}`,a=`${this.say("busy")}. ${this.say("busiest",{when:e})}`;return t`<p class="quiet">${a}</p>
      <svg viewBox="0 0 ${b5+24*Q} ${7*Q}" role="img" aria-label=${a} width="100%">
        ${C.map((A,m)=>I`<text x="0" y=${m*Q+10} font-size="10"
            fill="currentColor">${i(this,f,m2).call(this,m,"short")}</text>
          ${A.map((d,p)=>I`<rect x=${b5+p*Q} y=${m*Q}
              width=${Q-1} height=${Q-1} fill="var(--primary-color)"
              fill-opacity=${.06+.94*d/H}></rect>`)}`)}
      </svg>`},m2=function(C,H){return new Date(Date.UTC(2024,0,1+C)).toLocaleDateString(this.language,{weekday:H,timeZone:"UTC"})},n2=function(C){return C===null?"–":C.toLocaleString(this.language,{style:"percent"})},T5=function(C){return C==null?this.say("not_told"):typeof C=="string"?this.say("fewer_than",{count:C.slice(1)}):String(C)},R5=function(C){this.period=C,c(this,H1,0),this.askNow()},Z1.properties={...h.properties,period:{state:!0}};var p0=[15,30,60,120],m0=["check_in","extend","end"],n0=86400,z=class extends h{wordOf(V){if(V.is_walk_in)return this.say("told_walk_in");let C=`told_${V.told}`;return g(C)?this.say(C):V.told}detailOf(V,C){return V.release!==null?this.say("given_back_in",{time:P1(V.release-this.now)}):V.until===null||V.until-this.now>n0?"":this.say("until",{time:b(this.language,C,V.until,this.now)})}lengthsOf(V){if(!V.acts.includes("book")||V.book_until===null)return[];let C=(V.book_until-this.now)/60;return p0.filter(H=>H<=C)}async act(V,C,H){if(H==="end"&&!confirm(this.say("sure_to_end")))return;let L=(C.booking??C.next)?.booking_id,r=m0.includes(H)&&L?{booking_id:L}:{};await this.carryOut("act",{site:V,space:C.space,act:H,...r})}async book(V,C,H){await this.carryOut("book",{site:V,space:C.space,minutes:H})}async openDoor(V,C){confirm(this.say("sure_to_open",{door:C.name}))&&await this.carryOut("open_door",{site:V,door:C.door})}};var l0=["awaiting","soon"];function D5(M){let V=M.spaces.filter(r=>F5(r)).sort((r,e)=>_5(r)-_5(e)||r.name.localeCompare(e.name)),C=M.spaces.filter(r=>!F5(r)),H=C.filter(r=>r.told==="occupied"),L=new Map;for(let r of C)r.told!=="occupied"&&L.set(r.told,[...L.get(r.told)??[],r]);return{first:V,used:H,quiet:L}}function F5(M){return M.release!==null||M.undo_until!==null||l0.includes(M.told)}function _5(M){return M.release!==null?M.release:(M.told==="awaiting"?1e11:2e11)+(M.booking?.start??0)}function $5(M){let V=new Map;for(let C of M)V.set(C.kind,[...V.get(C.kind)??[],C]);return[...V].map(([C,H])=>({kind:C,spaces:H,isMany:H.length>4}))}var x0=["held_open","failed","emergency","unknown"],S1,l,E5,N5,W5,I5,U5,G5,l2,Q5,v2,z5,x2,s1,u1=class extends z{constructor(){super();Z(this,l);Z(this,S1);this.opened="",this.spread="",this.showsAll=[]}connectedCallback(){super.connectedCallback(),c(this,S1,setInterval(()=>{this.answer?.sites.some(H=>H.spaces.some(L=>L.release!==null))&&this.requestUpdate("answer")},1e3))}disconnectedCallback(){super.disconnectedCallback(),clearInterval(v(this,S1))}question(){return{type:"now",...this.config.site?{site:this.config.site}:{}}}content(C){return C.sites.length===0?t`<p>${this.say("no_place")}</p>`:t`${C.sites.map(H=>i(this,l,E5).call(this,H))}`}};S1=new WeakMap,l=new WeakSet,E5=function(C){let{first:H,used:L,quiet:r}=D5(C),e=[...H,...L],a=this.showsAll.includes(C.site)?e:e.slice(0,10);return t`<section aria-label=${C.name}>
      <h2>${C.name}</h2>
      <p class="quiet">${i(this,l,N5).call(this,C)}</p>
      ${i(this,l,W5).call(this,C)}
      <ul>
        ${a.map(A=>i(this,l,I5).call(this,C,A))}
        ${e.length>a.length?t`<li style="border-top:1px solid var(--line)">
                <button
                  class="plain quiet"
                  @click=${()=>{this.showsAll=[...this.showsAll,C.site]}}
                >
                  ${this.say("and_more",{count:e.length-a.length})}
                </button>
              </li>`:o}
        ${[...r].map(([A,m])=>i(this,l,G5).call(this,C,A,m))}
        ${C.doors.map(A=>i(this,l,z5).call(this,C,A))}
      </ul>
    </section>`},N5=function(C){return C.is_open&&C.until!==null&&C.until-this.now<86400?this.say("open_until",{time:y(this.language,C.zone,C.until)}):C.is_open?this.say("open"):C.until===null||C.until-this.now>7*86400?this.say("closed"):this.say("closed_until",{time:b(this.language,C.zone,C.until,this.now)})},W5=function(C){if(C.attention===0)return o;let H=C.attention===null?this.say("not_known_yet",{site:C.name}):this.say(C.attention===1?"one_thing":"things",{count:C.attention});return t`<button class="plain row" @click=${()=>this.goTo("attention")}>
      ${G(F1,"var(--soon)")} ${H}
    </button>`},I5=function(C,H){let L=`${C.site}/${H.space}`,r=this.opened===L,e=i(this,l,U5).call(this,H);return t`<li style="border-top:1px solid var(--line)">
      <div class="row" style="flex-wrap:nowrap">
        <button
          class="plain"
          style="flex:1;display:flex;gap:8px;align-items:center;min-width:0"
          aria-expanded=${r}
          @click=${()=>{this.opened=r?"":L}}
        >
          ${l1(H.told)}
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
              </button>`:o}
      </div>
      ${r?i(this,l,x2).call(this,C,H):o}
    </li>`},U5=function(C){if(C.acts.includes("here")&&(C.release!==null||C.told==="awaiting"))return{act:"check_in",label:"they_are_here"};if(C.acts.includes("undo"))return{act:"undo",label:"undo"}},G5=function(C,H,L){let r=`told_${H}`,e=g(r)?this.say(r):H,a=L.find(d=>this.opened===`${C.site}/${d.space}`),A=$5(L),m=A.find(({kind:d})=>i(this,l,l2).call(this,C,H,d));return t`<li style="border-top:1px solid var(--line);padding:4px 0">
      <div class="row" style="align-items:center">
        ${l1(H)} <span class="quiet">${e}</span>
        ${A.map(d=>d.isMany?i(this,l,Q5).call(this,C,H,d):d.spaces.map(p=>i(this,l,v2).call(this,C,p)))}
      </div>
      ${m?t`<div class="row">${m.spaces.map(d=>i(this,l,v2).call(this,C,d))}</div>`:o}
      ${a?i(this,l,x2).call(this,C,a):o}
    </li>`},l2=function(C,H,L){return this.spread===`${C.site}/${H}/${L}`},Q5=function(C,H,{kind:L,spaces:r}){let e=`many_${L}`,a=i(this,l,l2).call(this,C,H,L);return t`<button
      class="plain"
      style="padding:8px 4px"
      aria-expanded=${a}
      @click=${()=>{this.spread=a?"":`${C.site}/${H}/${L}`}}
    >
      ${this.say(g(e)?e:"many_of_a_kind",{count:r.length})} ▾
    </button>`},v2=function(C,H){let L=`${C.site}/${H.space}`;return t`<button
      class="plain"
      style="padding:8px 4px;overflow-wrap:anywhere"
      aria-expanded=${this.opened===L}
      @click=${()=>{this.opened=this.opened===L?"":L}}
    >
      ${H.name}
    </button>`},z5=function(C,H){let L=`door_${H.status}`;return t`<li class="row" style="border-top:1px solid var(--line);padding:4px 0">
      ${G(s5,x0.includes(H.status)?"var(--taken)":"var(--quiet)")}
      <span style="flex:1;min-width:0;overflow-wrap:anywhere"
        >${this.pair(H.name,g(L)?this.say(L):H.status)}</span
      >
      ${H.may_open?t`<button
              ?disabled=${this.busy}
              aria-label="${this.say("open_door")}: ${H.name}"
              @click=${()=>this.openDoor(C.site,H)}
            >
              ${this.say("open_door")}
            </button>`:o}
    </li>`},x2=function(C,H){let L=r=>H.acts.includes(r);return t`<div style="padding:0 0 10px">
      ${H.booking?.title?t`<p>${H.booking.title}</p>`:o}
      ${H.reason?t`<p class="quiet">${H.reason}</p>`:o}
      <div class="row" role="group" aria-label=${H.name}>
        ${this.lengthsOf(H).map(r=>t`<button
            ?disabled=${this.busy}
            @click=${()=>this.book(C.site,H,r)}
          >
            ${this.say("book_for",{length:B(r)})}
          </button>`)}
        ${L("here")?i(this,l,s1).call(this,C,H,"check_in","they_are_here"):o}
        ${L("extend")?i(this,l,s1).call(this,C,H,"extend","extend"):o}
        ${L("end")?i(this,l,s1).call(this,C,H,"end","end"):o}
        ${L("undo")?i(this,l,s1).call(this,C,H,"undo","undo"):o}
        <button @click=${()=>this.goTo(`space-${C.site}-${H.space}`)}>
          ${this.say("more")}
        </button>
      </div>
    </div>`},s1=function(C,H,L,r){return t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,H,L)}>
      ${this.say(r)}
    </button>`},u1.properties={...z.properties,opened:{state:!0},spread:{state:!0},showsAll:{state:!0}};var Z0={co2:"ppm",temperature:"°C",humidity:"%"},x,q5,K5,j5,X5,Y5,J5,Z2,C3,H3,s2,V3,L3,E1=class extends z{constructor(){super(...arguments);Z(this,x)}static getConfigForm(){return T1("space")}static getStubConfig(C){return r5(C)}question(){return{type:"space",site:this.config.site??"",space:this.config.space??""}}content(C){return t`
      <h2>${C.name}, ${C.site_name}</h2>
      <p class="row">
        ${l1(C.told)}
        <strong>${this.wordOf(C)}</strong>
        <span class="quiet">${this.detailOf(C,C.zone)}</span>
      </p>
      ${C.reason?t`<p>${C.reason}</p>`:o}
      <p class="quiet">${this.say(`people_${C.people}`)}</p>
      ${i(this,x,q5).call(this,C)}
      ${i(this,x,K5).call(this,C)}
      ${i(this,x,Y5).call(this,C)} ${i(this,x,C3).call(this,C)} ${i(this,x,J5).call(this,C)} ${i(this,x,V3).call(this,C)}
      ${i(this,x,L3).call(this,C)} ${i(this,x,X5).call(this,C)}
    `}};x=new WeakSet,q5=function(C){let H=(r,e)=>e===null?o:t`<p>
            ${this.say(r)} ${y(this.language,C.zone,e.start)} –
            ${y(this.language,C.zone,e.end)} ${e.title??""}
          </p>`,L=C.next&&C.next.start-this.now<86400;return t`${H("booked_now",C.booking)} ${L?H("booked_next",C.next):o}`},K5=function(C){let H=i(this,x,j5).call(this,C).filter(L=>L!==o);return H.length===0?o:t`<div class="row" role="group" aria-label=${this.say("what_to_do")}>${H}</div>`},j5=function(C){let H=r=>C.acts.includes(r),L=(r,e)=>t`<button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>
        ${this.say(e)}
      </button>`;return[H("here")?L("check_in","they_are_here"):o,H("undo")?L("undo","undo"):o,H("extend")?L("extend","extend"):o,H("end")?L("end","end"):o,...this.lengthsOf(C).map(r=>t`<button ?disabled=${this.busy} @click=${()=>this.book(C.site,C,r)}>
            ${this.say("book_for",{length:B(r)})}
          </button>`)]},X5=function(C){if(!C.rights.includes("service"))return o;let[H,L]=C.in_service?["out_of_service","take_out"]:["in_service","put_back"],[r,e]=C.automation?["automation_off","only_watch"]:["automation_on","act_again"];return t`<div class="row" style="margin-top:8px">
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,H)}>${this.say(L)}</button>
      <button ?disabled=${this.busy} @click=${()=>this.act(C.site,C,r)}>${this.say(e)}</button>
    </div>`},Y5=function(C){return C.doors.length===0?o:t`<h3>${this.say("doors")}</h3>
      <ul>
        ${C.doors.map(H=>{let L=`door_${H.status}`;return t`<li class="row" style="padding:4px 0">
            <span style="flex:1;min-width:0;overflow-wrap:anywhere"
              >${this.pair(H.name,g(L)?this.say(L):H.status)}<br /><span
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
                  </button>`:o}
          </li>`})}
      </ul>`},J5=function(C){return!C.light&&!C.heat?o:t`<h3>${this.say("comfort")}</h3>
      ${C.light?i(this,x,Z2).call(this,"light",C.light):o}
      ${C.heat?i(this,x,Z2).call(this,"heat",C.heat):o}`},Z2=function(C,H){let L=`${C}_${H.mode}`,r=g(L)?this.say(L):H.mode,e=H.temperature===null?"":`, ${i(this,x,s2).call(this,H.temperature,"°C")}`;return t`<p>
      <strong>${this.pair(this.say(C),r)}${e}</strong><br />
      <span class="quiet">${H.why}</span>
    </p>`},C3=function(C){if(C.air.length===0)return o;let H=L=>C.air.filter(({what:r})=>r===L.what).length===1;return t`<h3>${this.say("air")}</h3>
      <ul>
        ${C.air.map(L=>{let r=H(L)?this.say(`air_${L.what}`):`${this.say(`air_${L.what}`)} (${L.name})`;if(L.value===null)return t`<li>
              ${this.pair(r,this.say("not_known"))}
              <span class="quiet">${L.doubt}</span>
            </li>`;let e=i(this,x,s2).call(this,L.value,Z0[L.what]);return t`<li>
            ${this.pair(r,e)}
            ${L.level?t`<strong>${this.say(`air_${L.level}`)}</strong>`:o}
            ${L.heard===null?o:i(this,x,H3).call(this,C,L.heard)}
          </li>`})}
      </ul>`},H3=function(C,H){if(this.now-H<3600)return o;let L=b(this.language,C.zone,H,this.now);return t`<span class="quiet">${this.say("said_at",{time:L})}</span>`},s2=function(C,H){return`${new Intl.NumberFormat(this.language).format(C)} ${H}`},V3=function(C){let{level:H,advice:L,sensors:r}=C.sight;if(r.length===0)return o;let e=`sight_${H}`;return t`<h3>${this.say("sensors")}</h3>
      <p>
        <strong>${this.pair(this.say("seen"),g(e)?this.say(e):H)}</strong><br />
        <span class="quiet">${L}</span>
      </p>
      <ul>
        ${r.map(a=>t`<li class=${a.works?"":"wrong"}>
            ${this.pair(a.name,a.works?this.say("works"):a.health??"")}
            ${a.sees&&a.uses>0?t`<span class="quiet"
                    >${this.say("missed_of",{missed:a.missed,uses:a.uses})}</span
                  >`:o}
          </li>`)}
      </ul>`},L3=function(C){return C.rights.includes("records")?t`<h3>${this.say("reasons_of_today")}</h3>
      ${C.reasons.length===0?t`<p class="quiet">${this.say("nothing_decided")}</p>`:o}
      ${C.reasons.map(H=>t`<p>
            <strong>${b(this.language,C.zone,H.at,this.now)}</strong> ${H.text}
          </p>
          ${H.certificate?t`<details>
                  <summary>${this.say("certificate")}</summary>
                  <pre style="white-space:pre-wrap;font:inherit">${H.certificate}</pre>
                </details>`:o}`)}`:o};var S2="faitout",N1=class extends HTMLElement{static async generate(V,C){try{return s0(await C.callWS({type:"faitout/desk/dashboard"}))}catch(H){let L=`${k(C.language,"away")}

${U(H)}`;return{views:[{title:k(C.language,"card_now"),path:"now",cards:[{type:"markdown",content:L}]}]}}}};function s0(M){let[,V]=location.pathname.split("/");return V?u2(M,V):M}function u2(M,V){if(Array.isArray(M))return M.map(L=>u2(L,V));if(M===null||typeof M!="object")return M;let C=Object.fromEntries(Object.entries(M).map(([L,r])=>[L,u2(r,V)]));return("type"in M?String(M.type):"").startsWith("custom:faitout-")?{...C,dashboard:V}:C}function M3(M,V=[]){if(M.open.length===0&&V.length===0)return{start:M.start,end:M.end};let C=[...M.open.map(([r,e])=>({start:r,end:e})),...V],H=Math.min(...C.map(r=>r.start)),L=Math.max(...C.map(r=>r.end));return{start:Math.max(M.start,M.start+i3(H-M.start,3600)-3600),end:Math.min(M.end,M.start+u0(L-M.start,3600)+3600)}}function q(M,V){return(V-M.start)/3600*48}function c2(M,V){return M.start+V/48*3600}function h2(M,V){return M.start+Math.round((V-M.start)/900)*900}function O2(M){let V=[];for(let C=M.start;C<M.end;C+=3600)V.push(C);return V}function r3(M,V,C){let H=h2(M,V.start+C);return{start:H,end:H+(V.end-V.start)}}function e3(M,V,C){let H=Math.max(V.start+900,h2(M,V.end+C));return{start:V.start,end:H}}function W1(M,V,C){let H=M.start+i3(Math.min(V,C)-M.start,900),L=h2(M,Math.max(V,C));return{start:H,end:Math.max(L,H+2*900)}}function t3(M,V){let C=[],H=V.start;for(let[L,r]of M.open)L>H&&C.push({start:H,end:Math.min(L,V.end)}),H=Math.max(H,r);return H<V.end&&C.push({start:H,end:V.end}),C}function i3(M,V){return Math.floor(M/V)*V}function u0(M,V){return Math.ceil(M/V)*V}function o3(M,V){let{range:C,booking:H,from:L}=M,r=V-L;if(!H)return{...M,span:W1(C,L,V),hasMoved:!0};let e=M.kind==="length"?e3(C,H,r):r3(C,H,r);return{...M,span:e,hasMoved:!0}}var a3=e1`
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
`;var c0=350,h0=6,I1=86400,L1,n,A3,d3,c1,p3,G1,g2,m3,n3,l3,f2,K,U1,v3,x3,M1,Z3,k2,s3,u3,S3,w2,c3,V1=class extends h{constructor(){super();Z(this,n);Z(this,L1);Z(this,c1,!1);Z(this,G1,()=>{this.mode=this.mode==="week"?"day":"week",this.askNow()});Z(this,M1,!1);this.date="",this.mode="day",this.chosen="",this.told=""}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(v(this,L1)),this.drag=void 0}question(){return{type:"week",days:this.mode==="week"?7:1,...this.date?{start:this.date}:{},...this.config.site?{site:this.config.site}:{}}}content(C){let H=i(this,n,A3).call(this,C),L=C.sites[0]?.days[0];return!L||H.length===0?t`<p>${this.say("no_place")}</p>`:t`
      <h2>${this.say("card_week")}</h2>
      ${i(this,n,d3).call(this,C,L)}
      <p class="unseen" role="status">${this.told}</p>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.say("card_week")}>
        ${i(this,n,m3).call(this,H)}
      </div>
      <p class="quiet" style="font-size:.85rem">${this.say("week_legend")}</p>
      ${this.sheet?i(this,n,s3).call(this,this.sheet):o}
    `}updated(C){if(super.updated(C),v(this,c1)||!this.answer)return;let H=this.renderRoot.querySelector(".scroller"),L=this.renderRoot.querySelector(".now, .booking");!H||!L||(c(this,c1,!0),H.scrollTop=L.offsetTop-48)}};L1=new WeakMap,n=new WeakSet,A3=function(C){let H=C.sites.length>1,L=C.sites.flatMap(a=>a.spaces.map(A=>({site:a,space:A})));if(this.mode==="day")return L.flatMap(({site:a,space:A})=>{let m=a.days[0],d=H?a.name:"";return m?[{site:a,space:A,day:m,title:A.name,place:d}]:[]});let r=a=>`${a.site.site}/${a.space.space}`,e=L.find(a=>r(a)===this.chosen)??L[0];return e?e.site.days.map(a=>({...e,day:a,title:m1(this.language,e.site.zone,a.start+I1/2,"short"),place:""})):[]},d3=function(C,H){let L=C.sites[0]?.zone??"UTC",r=this.mode==="week"?7:1,e=a=>{i(this,n,g2).call(this,B1(L,H.start+I1/2+a*I1))};return t`<div class="row" style="margin-bottom:8px">
      <button aria-label=${this.say("earlier")} @click=${()=>e(-r)}>‹</button>
      <strong style="flex:1;text-align:center">
        ${m1(this.language,L,H.start+I1/2,"long")}
      </strong>
      <button aria-label=${this.say("later")} @click=${()=>e(r)}>›</button>
      <button @click=${()=>i(this,n,g2).call(this,"")}>${this.say("today")}</button>
      <button aria-pressed=${this.mode==="week"} @click=${v(this,G1)}>
        ${this.say(this.mode==="week"?"show_day":"show_week")}
      </button>
      ${this.mode==="week"?i(this,n,p3).call(this,C):o}
    </div>`},c1=new WeakMap,p3=function(C){return t`<select
      aria-label=${this.say("space")}
      style="flex:1"
      @change=${H=>{this.chosen=H.target.value}}
    >
      ${C.sites.flatMap(H=>H.spaces.map(L=>{let r=`${H.site}/${L.space}`;return t`<option value=${r} ?selected=${r===this.chosen}>
            ${L.name}, ${H.name}
          </option>`}))}
    </select>`},G1=new WeakMap,g2=function(C){this.date=C,this.askNow()},m3=function(C){let H=C.map(d=>M3(d.day)),L=Math.min(...C.map((d,p)=>(H[p]?.start??0)-d.day.start)),r=Math.max(...C.map((d,p)=>(H[p]?.end??0)-d.day.start)),e=d=>({start:d.day.start+L,end:Math.min(d.day.end,d.day.start+r)}),[a]=C;if(!a)return t``;let A=e(a),m=q(A,A.end);return t`<div
      class="grid"
      style="grid-template-columns:52px repeat(${C.length}, minmax(96px, 1fr))"
    >
      <div class="head corner"></div>
      ${C.map(d=>t`<div class="head">
          ${d.title}${d.place?t`<small>${d.place}</small>`:o}
        </div>`)}
      <div class="hours" style="height:${m}px" aria-hidden="true">
        ${O2(A).map((d,p)=>t`<span style="top:${Math.max(8,q(A,d))}px"
              >${p===0&&L>0?"":y(this.language,a.site.zone,d)}</span
            >`)}
      </div>
      ${C.map(d=>i(this,n,n3).call(this,d,e(d),m))}
    </div>`},n3=function(C,H,L){let{space:r,day:e}=C,a=(p,u)=>u>H.start&&p<H.end,A=(p,u)=>{let S=q(H,Math.max(p,H.start));return`top:${S}px;height:${Math.max(4,q(H,Math.min(u,H.end))-S)}px`},m=r.bookings.filter(p=>p.stage!=="cancelled"&&a(p.start,p.end)),d=this.drag?.column===C;return t`<div
      class="column ${d?"dragged":""}"
      style="height:${L}px"
      role="group"
      aria-label="${C.title} ${C.place}"
      @pointerdown=${p=>i(this,n,U1).call(this,p,C,H)}
    >
      ${O2(H).map(p=>t`<div class="hour" style="top:${q(H,p)}px"></div>`)}
      ${t3(e,H).map(p=>t`<div class="shut" style=${A(p.start,p.end)}></div>`)}
      ${r.used.filter(([p,u])=>a(p,u)).map(([p,u])=>t`<div class="used" style=${A(p,u)}></div>`)}
      ${this.now>H.start&&this.now<H.end?t`<div class="now" style="top:${q(H,this.now)}px"></div>`:o}
      ${m.map(p=>i(this,n,l3).call(this,C,p,H,A(p.start,p.end)))}
      ${d&&this.drag?.hasMoved?t`<div class="ghost" style=${A(this.drag.span.start,this.drag.span.end)}>
              ${i(this,n,K).call(this,C,this.drag.span)}
            </div>`:o}
    </div>`},l3=function(C,H,L,r){let e=i(this,n,f2).call(this,H),a=H.title??"";return t`<button
      class="booking ${H.stage}"
      style=${r}
      aria-label="${i(this,n,K).call(this,C,H)} ${C.title} ${a} ${e}"
      @pointerdown=${A=>i(this,n,U1).call(this,A,C,L,H)}
      @click=${()=>i(this,n,Z3).call(this,C,H)}
    >
      ${i(this,n,K).call(this,C,H)}<br /><span class="name">${a}</span> ${e}
      ${H.may_move?t`<span
              class="handle"
              @pointerdown=${A=>i(this,n,U1).call(this,A,C,L,H,"length")}
            ></span>`:o}
    </button>`},f2=function(C){let H=`stage_${C.stage}`;return g(H)?this.say(H):C.stage},K=function(C,H){let L=r=>y(this.language,C.site.zone,r);return`${L(H.start)}–${L(H.end)}`},U1=function(C,H,L,r,e=r?"move":"book"){if(C.stopPropagation(),C.button!==0||this.busy||r&&!r.may_move)return;let A=C.currentTarget.closest(".column");if(!A)return;let m=A.getBoundingClientRect().top,d=c2(L,C.clientY-m),p={kind:e,column:H,booking:r,from:d,range:L,span:r?{start:r.start,end:r.end}:W1(L,d,d),hasMoved:!1};i(this,n,v3).call(this,C,A,p)},v3=function(C,H,L){let r=C.pointerType!=="mouse",e=!r,a=S=>{e&&S.preventDefault()},A=S=>{if(S.pointerId!==C.pointerId)return;let P=Math.hypot(S.clientX-C.clientX,S.clientY-C.clientY)>h0;if(!e){P&&m();return}if(P||this.drag?.hasMoved){let D3=H.getBoundingClientRect().top;this.drag=o3(L,c2(L.range,S.clientY-D3))}},m=()=>{clearTimeout(v(this,L1)),window.removeEventListener("pointermove",A),window.removeEventListener("pointerup",d),window.removeEventListener("pointercancel",p),window.removeEventListener("keydown",u),H.removeEventListener("touchmove",a)},d=S=>{if(S.pointerId!==C.pointerId)return;m();let P=this.drag;this.drag=void 0,P?.hasMoved&&i(this,n,x3).call(this,P)},p=()=>{m(),this.drag=void 0},u=S=>{S.key==="Escape"&&p()};window.addEventListener("pointermove",A),window.addEventListener("pointerup",d),window.addEventListener("pointercancel",p),window.addEventListener("keydown",u),H.addEventListener("touchmove",a,{passive:!1}),r&&c(this,L1,setTimeout(()=>{e=!0,this.drag={...L,hasMoved:L.kind==="book"},navigator.vibrate?.(20)},c0))},x3=async function(C){c(this,M1,!0),setTimeout(()=>{c(this,M1,!1)}),C.booking?await i(this,n,k2).call(this,C.column,C.booking,C.span):this.sheet={column:C.column,booking:void 0,span:C.span}},M1=new WeakMap,Z3=function(C,H){v(this,M1)||(this.sheet={column:C,booking:H,span:{start:H.start,end:H.end}})},k2=async function(C,H,L){if(L.start===H.start&&L.end===H.end)return;await this.carryOut("move",{site:C.site.site,space:C.space.space,booking_id:H.booking_id,seen_start:H.start,seen_end:H.end,start:L.start,end:L.end})&&(this.told=this.say("moved_to",{times:i(this,n,K).call(this,C,L)}))},s3=function(C){let{column:H,booking:L,span:r}=C;return t`<dialog
      open
      aria-label=${H.title}
      style="position:fixed;z-index:9;inset-block-end:8px;inset-block-start:auto;margin:0 auto"
      @keydown=${e=>{e.key==="Escape"&&(this.sheet=void 0)}}
    >
      <h2>${H.space.name}, ${H.site.name}</h2>
      <p>
        <strong>${m1(this.language,H.site.zone,r.start,"long")}</strong>
        ${i(this,n,K).call(this,H,r)}
      </p>
      ${L?i(this,n,c3).call(this,H,L):i(this,n,u3).call(this,C)}
      <div class="row" style="margin-top:8px">
        <button autofocus @click=${()=>{this.sheet=void 0}}>${this.say("close")}</button>
      </div>
    </dialog>`},u3=function(C){let H=(L,r)=>{let e={start:C.span.start+L,end:C.span.end+r};e.end-e.start>=900&&(this.sheet={...C,span:e})};return t`<label
        >${this.say("what_for")}<br /><input
          id="title"
          maxlength="200"
          autocomplete="off"
          style="width:100%"
      /></label>
      ${i(this,n,w2).call(this,H)}
      <div class="row">
        <button class="main" ?disabled=${this.busy} @click=${()=>i(this,n,S3).call(this,C)}>
          ${this.say("book")}
        </button>
      </div>`},S3=async function(C){let{column:H,span:L}=C,r=this.renderRoot.querySelector("#title")?.value??"";await this.carryOut("book",{site:H.site.site,space:H.space.space,start:L.start,minutes:Math.round((L.end-L.start)/60),title:r})&&(this.told=this.say("booked_for",{times:i(this,n,K).call(this,H,L)}),this.sheet=void 0)},w2=function(C){let H=(L,r,e)=>t`<button ?disabled=${this.busy} @click=${()=>C(r,e)}>${this.say(L)}</button>`;return t`<div class="row" style="margin:8px 0" role="group" aria-label=${this.say("times")}>
      ${H("quarter_earlier",-900,-900)} ${H("quarter_later",900,900)}
      ${H("shorter",0,-900)} ${H("longer",0,900)}
    </div>`},c3=function(C,H){let L=C.site.zone,r=m=>b(this.language,L,m,this.now),e={site:C.site.site,space:C.space.space},a=async m=>{await this.carryOut("act",{...e,act:m,booking_id:H.booking_id}),this.sheet=void 0},A=async(m,d)=>{await i(this,n,k2).call(this,C,H,{start:H.start+m,end:Math.max(H.start+m+900,H.end+d)}),this.sheet=void 0};return t`
      ${H.title?t`<p>${H.title}</p>`:o}
      <p><strong>${i(this,n,f2).call(this,H)}</strong></p>
      ${H.checked_in_at?t`<p>${this.say("came_at",{time:r(H.checked_in_at)})}</p>`:o}
      ${H.ended_at?t`<p>${this.say("ended_at",{time:r(H.ended_at)})}</p>`:o}
      ${H.reason?t`<p>${H.reason}</p>`:o}
      ${H.certificate?t`<details ?open=${H.is_released}>
              <summary>${this.say("certificate")}</summary>
              <pre>${H.certificate}</pre>
            </details>`:o}
      ${H.source?t`<p class="quiet">${this.say("from_source",{source:H.source})}</p>`:o}
      ${H.may_move?i(this,n,w2).call(this,A):o}
      <div class="row">
        ${H.undo_until?t`<button class="main" ?disabled=${this.busy} @click=${()=>a("undo")}>
                ${this.say("undo")}
              </button>`:o}
        ${H.stage==="checked_in"?t`<button ?disabled=${this.busy} @click=${()=>a("end")}>${this.say("end")}</button>`:o}
        ${H.may_cancel?t`<button
                class="danger"
                ?disabled=${this.busy}
                @click=${()=>confirm(this.say("sure_to_cancel"))&&a("cancel")}
              >
                ${this.say("cancel_booking")}
              </button>`:o}
      </div>
    `},V1.properties={...h.properties,date:{state:!0},mode:{state:!0},chosen:{state:!0},drag:{state:!0},sheet:{state:!0},told:{state:!0}},V1.styles=[...h.styles,a3];function h3(M){let V=M.filter(H=>H.points.length>0);return[...new Set(V.flatMap(H=>H.points.map(L=>L.grace)))].filter(H=>V.every(L=>L.points.some(r=>r.grace===H))).sort((H,L)=>H-L).map(H=>{let L=V.flatMap(e=>e.points.filter(a=>a.grace===H)),r=e=>L.reduce((a,A)=>a+e(A),0);return{grace:H,bookings:r(e=>e.bookings),freed:r(e=>e.freed_minutes),hurt:r(e=>e.hurt),set:V.filter(e=>e.as_set===H).length}})}function y2(M){let V=10**Math.floor(Math.log10(Math.max(1,M)));return([1,2,5,10].find(H=>H*V>=M)??10)*V}function O3(M,{left:V,width:C}){let H=Math.min(...M),L=Math.max(1,Math.max(...M)-H);return M.map(r=>V+C*(r-H)/L)}function b2(M,V,C,H){return M.map((L,r)=>{let e=H.top+H.height-H.height*L/C;return`${r===0?"M":"L"}${(V[r]??0).toFixed(1)} ${e.toFixed(1)}`}).join(" ")}var w={left:40,top:12,width:262,height:130},O0=340,g3=182,f3=18,k3={colour:"var(--primary-color, #0277bd)",dashes:"none"},w3={colour:"var(--taken)",dashes:"6 4"};function B2({colour:M,dashes:V},C){return I`<path d=${C} fill="none" stroke=${M} stroke-width="3"
    stroke-dasharray=${V}></path>`}function Q1(M,V,C,H){return I`<text x=${M} y=${V} text-anchor=${H} font-size="12"
    fill="currentColor">${C}</text>`}function y3(M,V){return t`<span class="row" style="gap:6px;flex-wrap:nowrap">
    <svg width="28" height="6" aria-hidden="true">${B2(M,"M0 3H28")}</svg>${V}
  </span>`}function b3(M,V){let C=O3(M.map(d=>d.grace),w),H=M.map(d=>d.freed/60),L=M.map(d=>d.hurt),[r,e]=[y2(Math.max(...H)),y2(Math.max(...L))],a=w.top+w.height,A=w.left+w.width,m=-f3;return t`<p class="row" style="justify-content:space-between">
      ${y3(k3,V.freed)} ${y3(w3,V.hurt)}
    </p>
    <svg
      viewBox="0 0 ${O0} ${g3}"
      width="100%"
      style="max-height:360px"
      role="img"
      aria-label=${V.whole}
    >
      ${[0,.5,1].map(d=>{let p=a-d*w.height;return I`<path d="M${w.left} ${p}H${A}" stroke="var(--line)"></path>
          ${Q1(w.left-6,p+4,V.number(d*r),"end")}
          ${d===.5&&e%2?"":Q1(A+6,p+4,V.number(d*e),"start")}`})}
      ${M.map((d,p)=>{let u=C[p]??0;return u-m<f3?"":(m=u,Q1(u,a+18,String(d.grace),"middle"))})}
      ${Q1(w.left+w.width/2,g3-4,V.axis,"middle")}
      ${B2(k3,b2(H,C,r,w))} ${B2(w3,b2(L,C,e,w))}
    </svg>`}var g0=30,j,s,z1,P2,B3,O1,P3,q1,T3,T2,R3,F3,h1=class extends h{constructor(){super();Z(this,s);Z(this,j,0);Z(this,O1,()=>{c(this,j,v(this,j)+1),this.isRunning=!1});this.kind="",this.curves=[],this.wanted=[],this.isRunning=!1}disconnectedCallback(){super.disconnectedCallback(),v(this,O1).call(this)}question(){return{type:"places"}}isNews(){return!1}content(C){let H=i(this,s,P2).call(this,C),L=[...new Set(H.flatMap(r=>r.spaces.filter(e=>e.is_bookable).map(e=>e.kind)))].filter(r=>r!=="locker");return t`
      <h2>${this.say("card_what_if")}</h2>
      ${H.length===0?t`<p class="quiet">${this.say("not_for_you")}</p>`:t`<p class="quiet">${this.say("what_if_question")}</p>`}
      <div class="row">
        ${L.map(r=>t`<button
            class=${r===this.kind?"main":""}
            aria-pressed=${r===this.kind}
            ?disabled=${this.isRunning}
            @click=${()=>i(this,s,B3).call(this,C,r)}
          >
            ${i(this,s,z1).call(this,r)}
          </button>`)}
      </div>
      ${this.isRunning?i(this,s,P3).call(this):i(this,s,T3).call(this)}
    `}};j=new WeakMap,s=new WeakSet,z1=function(C){let H=`kind_${C}`;return g(H)?this.say(H):C},P2=function(C){return C.sites.filter(H=>H.rights.includes("records")&&(!this.config.site||H.site===this.config.site))},B3=async function(C,H){let L=++g1(this,j)._,r=i(this,s,P2).call(this,C),e=r.flatMap(a=>a.spaces.filter(A=>A.is_bookable&&A.kind===H).map(({space:A,name:m})=>({site:a.site,space:A,name:r.length>1?`${m} (${a.name})`:m})));this.kind=H,this.curves=[],this.wrong="",this.wanted=e,this.isRunning=!0;for(let{site:a,space:A}of e)try{let d=await this.hass?.callWS({type:"faitout/desk/what_if",site:a,space:A});if(L!==v(this,j))return;d&&(this.curves=[...this.curves,d])}catch(m){if(L!==v(this,j))return;this.wrong=U(m);break}this.isRunning=!1},O1=new WeakMap,P3=function(){let[C,H]=[this.curves.length,this.wanted.length];return t`<p role="status" class="row">
      <progress max=${H} value=${C} aria-label=${i(this,s,z1).call(this,this.kind)}></progress>
      ${this.say("replayed",{done:C,all:H})}
      <button @click=${v(this,O1)}>${this.say("stop")}</button>
    </p>`},q1=function(){let[C,H]=[this.curves.length,this.wanted.length];if(C===H)return o;if(C===0)return t`<p role="status"><strong>${this.say("none_counted")}</strong></p>`;let L=this.wanted.slice(0,C).map(r=>r.name);return t`<p role="status">
      <strong>${this.say("part_counted",{done:C,all:H})}</strong>
      <span class="quiet">${this.say("counted_are",{names:L.join(", ")})}</span>
    </p>`},T3=function(){if(this.wanted.length===0)return o;if(this.curves.length===0)return i(this,s,q1).call(this);let C=h3(this.curves),[H]=C;return H?t`
      <h3>${i(this,s,z1).call(this,this.kind)}</h3>
      ${i(this,s,q1).call(this)}
      ${H.bookings<g0?t`<p>${this.say("few_bookings",{count:H.bookings})}</p>`:o}
      ${b3(C,{whole:this.say("what_if_curve"),freed:this.say("would_free_hours"),hurt:this.say("would_hurt_people"),axis:this.say("grace_minutes"),number:L=>i(this,s,T2).call(this,L)})}
      ${i(this,s,R3).call(this,C)}
    `:t`${i(this,s,q1).call(this)}<p>${this.say("nothing_recorded")}</p>`},T2=function(C){return new Intl.NumberFormat(this.language,{maximumFractionDigits:1}).format(C)},R3=function(C){return t`<table style="width:100%;border-collapse:collapse">
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
              ${H.grace} min ${i(this,s,F3).call(this,H)}
            </th>
            <td style="text-align:end">${i(this,s,T2).call(this,H.freed/60)} h</td>
            <td style="text-align:end">${H.hurt}</td>
          </tr>`)}
      </tbody>
    </table>`},F3=function(C){if(C.set===0)return o;let H=this.curves.filter(r=>r.points.length>0).length,L=C.set===H?this.say("as_set"):this.say("as_set_in",{count:C.set,all:H});return t`<strong>${L}</strong>`},h1.properties={...h.properties,kind:{state:!0},curves:{state:!0},wanted:{state:!0},isRunning:{state:!0}};var f0={"faitout-now":u1,"faitout-week":V1,"faitout-attention":v1,"faitout-space":E1,"faitout-figures":Z1,"faitout-what-if":h1};window.customCards??=[];for(let[M,V]of Object.entries(f0)){if(window.customElements.get(M))continue;window.customElements.define(M,V);let C=M.slice(8).replace("-","_"),H=document.documentElement.lang||navigator.language;window.customCards.push({type:M,name:`Faitout: ${k(H,`card_${C}`)}`,description:k(H,`card_${C}_does`),preview:!1})}var _3=`ll-strategy-dashboard-${S2}`;window.customStrategies??=[];if(!window.customElements.get(_3)){let M=document.documentElement.lang||navigator.language;window.customElements.define(_3,N1),window.customStrategies.push({type:S2,strategyType:"dashboard",name:k(M,"strategy"),description:k(M,"strategy_does")})}
